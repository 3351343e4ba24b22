package io.claimtrail.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.contracts.id.ContentId;
import io.claimtrail.contracts.source.FullText;
import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceKind;
import io.claimtrail.edge.http.request.ForeignText;
import io.claimtrail.edge.http.request.JsonContent;
import io.claimtrail.edge.http.request.JsonContentReader;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.fetch.FetchAddress;
import io.claimtrail.fetch.FetchRules;
import io.claimtrail.ingest.source.SourceSubmission.Accepted;
import io.claimtrail.ingest.source.SourceSubmission.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a source sent as JSON: checks it against {@code schemas/source.json} and the rules of fetching, and converts it into
 * its stored form. Invalid content is returned as a {@link Refused} with every place that is wrong. Where the name of the host
 * leads is not checked here, but with every fetch.
 */
public final class SourceReader {

    private final JsonContentReader content;
    private final FetchRules rules;

    /** Creates a reader of documents within {@code limits}, of sources that {@code rules} allow to be fetched. */
    public SourceReader(JsonLimits limits, FetchRules rules) {
        this.content = new JsonContentReader("META-INF/resources/schemas/source.json", limits);
        this.rules = rules;
    }

    /** Reads the JSON document {@code bytes}; {@code id} is the id in the request's path. */
    public SourceSubmission readSource(byte[] bytes, String id) {
        return switch (content.read(bytes)) {
            case JsonContent.Valid valid -> source(valid.document(), id);
            case JsonContent.Invalid invalid -> new Refused(invalid.refusal());
        };
    }

    private SourceSubmission source(JsonNode document, String id) {
        List<Violation> violations = new ArrayList<>();
        SourceKind kind = kind(document.path("kind").asText());
        String given = document.path("fullText").asText("");
        boolean fromPages = given.equals("page") || (!given.equals("feed") && kind == SourceKind.SITEMAP);
        FullText fullText = fromPages ? FullText.PAGE : FullText.FEED;
        if (kind == SourceKind.SITEMAP && fullText == FullText.FEED) {
            violations.add(new Violation("/fullText", "must be page: a sitemap has no text"));
        }
        String url = url(document.path("url").asText(), violations);
        if (!violations.isEmpty()) {
            return new Refused(Refusal.invalid(violations));
        }
        String publisher = line(document.path("publisher"));
        String language = line(document.path("language"));
        String version = ContentId.of(kind.name(), url, fullText.name(), publisher, language);
        return new Accepted(new Source(id, version, kind, url, fullText, publisher, language));
    }

    private String url(String given, List<Violation> violations) {
        switch (FetchAddress.parse(given, rules.ports())) {
            case FetchAddress.Parsed.Invalid(String reason) -> violations.add(new Violation("/url", reason));
            case FetchAddress.Parsed.Valid(FetchAddress address) -> {
                Optional<String> refusal = Optional.ofNullable(address.literal())
                        .flatMap(literal -> rules.addresses().refusal(literal));
                refusal.ifPresent(
                        use -> violations.add(new Violation("/url", "leads to an address that is not public: " + use)));
                return address.url().toString();
            }
        }
        return given;
    }

    private static SourceKind kind(String label) {
        return switch (label) {
            case "rss" -> SourceKind.RSS;
            case "atom" -> SourceKind.ATOM;
            case "jsonfeed" -> SourceKind.JSON_FEED;
            case "sitemap" -> SourceKind.SITEMAP;
            default -> throw new IllegalArgumentException("the schema allows a kind that is unknown here: " + label);
        };
    }

    private static @Nullable String line(JsonNode given) {
        String line =
                given.isTextual() ? ForeignText.normalize(given.textValue()).replaceAll("\\s+", " ") : "";
        return line.isEmpty() ? null : line;
    }
}
