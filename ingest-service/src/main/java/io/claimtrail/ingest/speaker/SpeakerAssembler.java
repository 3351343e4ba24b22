package io.claimtrail.ingest.speaker;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.contracts.id.ContentId;
import io.claimtrail.contracts.speaker.CuratedRole;
import io.claimtrail.contracts.speaker.CuratedSpeaker;
import io.claimtrail.contracts.speaker.PartialDate;
import io.claimtrail.edge.http.request.ForeignText;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.ingest.article.CanonicalUrl;
import io.claimtrail.ingest.speaker.SpeakerSubmission.Accepted;
import io.claimtrail.ingest.speaker.SpeakerSubmission.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Converts a document that matches the schema into a curated speaker in its stored form. Checks the rules that the JSON
 * Schema cannot express; a document that breaks one becomes a {@link Refused}.
 */
final class SpeakerAssembler {

    private final JsonNode document;
    private final List<Violation> violations = new ArrayList<>();

    SpeakerAssembler(JsonNode document) {
        this.document = document;
    }

    SpeakerSubmission assemble(String id) {
        String name = name("/name", document.get("name"));
        SpeakerKind kind = kind();
        List<String> aliases = distinct("aliases", this::name);
        List<String> sameAs = distinct("sameAs", this::address);
        List<CuratedRole> roles = distinct("roles", this::role);
        return violations.isEmpty()
                ? new Accepted(new CuratedSpeaker(
                        id, version(name, kind, aliases, sameAs, roles), name, kind, aliases, sameAs, roles))
                : new Refused(Refusal.invalid(violations));
    }

    private static String version(
            String name, SpeakerKind kind, List<String> aliases, List<String> sameAs, List<CuratedRole> roles) {
        return ContentId.of(
                name,
                kind.name(),
                String.join("\n", aliases),
                String.join("\n", sameAs),
                roles.stream().map(SpeakerAssembler::digest).collect(Collectors.joining("\n")));
    }

    private static String digest(CuratedRole role) {
        return ContentId.of(role.title(), role.organisation(), text(role.from()), text(role.to()));
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.text();
    }

    private SpeakerKind kind() {
        JsonNode kind = document.path("kind");
        return kind.isTextual() ? SpeakerKind.valueOf(kind.textValue().toUpperCase(Locale.ROOT)) : SpeakerKind.UNKNOWN;
    }

    /** Returns the distinct items of an array that may be missing. */
    private <T> List<T> distinct(String field, BiFunction<String, JsonNode, T> convert) {
        JsonNode items = document.path(field);
        return IntStream.range(0, items.size())
                .mapToObj(i -> convert.apply("/" + field + "/" + i, items.get(i)))
                .distinct()
                .toList();
    }

    private CuratedRole role(String pointer, JsonNode role) {
        Optional<PartialDate> from = date(pointer + "/from", role.path("from"));
        Optional<PartialDate> to = date(pointer + "/to", role.path("to"));
        if (from.isPresent()
                && to.isPresent()
                && to.get().lastDay().isBefore(from.get().firstDay())) {
            violations.add(new Violation(
                    pointer + "/to",
                    to.get().text() + " is before from, " + from.get().text()));
        }
        String organisation = line(role.path("organisation").asText(""));
        return new CuratedRole(
                name(pointer + "/title", role.get("title")),
                organisation.isEmpty() ? null : organisation,
                from.orElse(null),
                to.orElse(null));
    }

    private Optional<PartialDate> date(String pointer, JsonNode given) {
        if (!given.isTextual()) {
            return Optional.empty();
        }
        Optional<PartialDate> date = PartialDate.parse(given.textValue().strip());
        if (date.isEmpty()) {
            violations.add(new Violation(pointer, "must be a day, a month or a year, such as 2019-05-06 or 2019"));
        }
        return date;
    }

    private String address(String pointer, JsonNode given) {
        String address = given.textValue().strip();
        if (CanonicalUrl.of(address).isEmpty()) {
            violations.add(new Violation(pointer, CanonicalUrl.EXPECTED));
        }
        return address;
    }

    /** Names are matched by their letters and digits, so a name without any would match every speaker. */
    private String name(String pointer, JsonNode given) {
        String name = line(given.textValue());
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            violations.add(new Violation(pointer, "must contain a letter or a digit"));
        }
        return name;
    }

    private static String line(String text) {
        return ForeignText.normalize(text).replaceAll("\\s+", " ");
    }
}
