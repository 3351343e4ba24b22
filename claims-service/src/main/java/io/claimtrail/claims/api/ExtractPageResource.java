package io.claimtrail.claims.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.claimtrail.claims.api.ExtractRequestReader.Outcome;
import io.claimtrail.edge.http.content.ContentConfig;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.http.request.BoundedContent;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.edge.http.request.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on which people try the extractor: a form, which sends its text back to this page. Nothing is stored. */
@Path("/extract")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ExtractPageResource {

    private static final String FIELD = "text=";

    private final LimitedExtractor extractor;
    private final ExtractRequestReader reader;
    private final int maxRequestBytes;

    ExtractPageResource(LimitedExtractor extractor, ExtractConfig config, ContentConfig content) {
        this.extractor = extractor;
        this.reader = new ExtractRequestReader(
                new JsonLimits(config.maxNestingDepth(), content.maxJsonTokens()),
                config.maxTextSize().asLongValue());
        this.maxRequestBytes = Math.toIntExact(config.maxRequestSize().asLongValue());
    }

    @GET
    @Operation(hidden = true)
    public Response form() {
        return page(200, ExtractPage.empty());
    }

    /** Reads the field {@code text} of the form; a text that can't be read comes back with the reason. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response extract(InputStream form) {
        byte[] sent = BoundedContent.read(form, maxRequestBytes).orElseThrow(() -> Problems.tooLarge(maxRequestBytes));
        String text = field(sent).orElse("");
        return switch (reader.readText(text)) {
            case Outcome.Accepted accepted -> {
                ExtractAnswer answer = ExtractAnswer.of(extractor.extract(accepted.article()), null);
                yield page(200, ExtractPage.of(accepted.article().body(), answer));
            }
            case Outcome.Refused(Refusal refusal) -> {
                int status = refusal.reason() == Refusal.Reason.TOO_LARGE ? 413 : 422;
                yield page(status, ExtractPage.refused(text, refusal.detail()));
            }
        };
    }

    /** The answer with a page; no cache keeps it. */
    static Response page(int status, String html) {
        return Response.status(status)
                .entity(html)
                .type("text/html; charset=utf-8")
                .header("Content-Security-Policy", ExtractPage.POLICY)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Optional<String> field(byte[] form) {
        try {
            return Stream.of(new String(form, UTF_8).split("&"))
                    .filter(field -> field.startsWith(FIELD))
                    .map(field -> URLDecoder.decode(field.substring(FIELD.length()), UTF_8))
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
