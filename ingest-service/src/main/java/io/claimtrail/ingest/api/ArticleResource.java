package io.claimtrail.ingest.api;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.http.request.BoundedContent;
import io.claimtrail.ingest.article.JsonArticleReader;
import io.claimtrail.ingest.article.PlainTextArticleReader;
import io.claimtrail.ingest.article.Submission;
import io.claimtrail.ingest.article.Submission.Accepted;
import io.claimtrail.ingest.article.Submission.Refused;
import io.claimtrail.ingest.audit.AuditLog;
import io.claimtrail.ingest.audit.StreamAudit;
import io.claimtrail.ingest.publish.ArticlePublisher;
import io.claimtrail.ingest.stream.ArticleStream;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Articles in: posted, corrected, withdrawn. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "articles", description = "What an outlet published: posted, corrected, withdrawn")
@APIResponse(responseCode = "412", description = "The request has a condition such as If-Match, which can't be checked")
@APIResponse(responseCode = "503", description = "Kafka can't be reached: nothing was accepted, send it again")
class ArticleResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String ARTICLE_SCHEMA = "/schemas/article.json";

    private final JsonArticleReader json;
    private final PlainTextArticleReader plainText;
    private final ArticlePublisher publisher;
    private final ArticleStream stream;
    private final AuditLog audit;
    private final int maxRequestBytes;
    private final int streamWindow;

    ArticleResource(
            JsonArticleReader json,
            PlainTextArticleReader plainText,
            ArticlePublisher publisher,
            ArticleStream stream,
            AuditLog audit,
            IngestConfig config) {
        this.json = json;
        this.plainText = plainText;
        this.publisher = publisher;
        this.stream = stream;
        this.audit = audit;
        this.maxRequestBytes = Math.toIntExact(config.maxRequestSize().asLongValue());
        this.streamWindow = config.streamWindow();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "postArticle",
            summary = "Post an article",
            description = "The same content again changes nothing; other content under the same id is a correction.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = ARTICLE_SCHEMA),
                            examples = @ExampleObject(name = "article", value = Examples.ARTICLE)))
    @APIResponseSchema(
            value = ArticleReceipt.class,
            responseCode = "202",
            responseDescription = "Kafka has it on all in-sync replicas")
    public CompletionStage<RestResponse<ArticleReceipt>> post(InputStream content) {
        return publish(json.read(read(content), Optional.empty()));
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "postPlainText",
            summary = "Post an article as plain text",
            description = "First line title, second line date, the rest body.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "text", value = Examples.PLAIN_TEXT)))
    @APIResponseSchema(
            value = ArticleReceipt.class,
            responseCode = "202",
            responseDescription = "Kafka has it on all in-sync replicas")
    public CompletionStage<RestResponse<ArticleReceipt>> postText(
            InputStream content,
            @RestQuery @Nullable String url,
            @RestQuery @Nullable String language,
            @RestQuery @Nullable String publishedAt,
            @RestQuery @Nullable String publisher) {
        PlainTextArticleReader.Context context =
                new PlainTextArticleReader.Context(url, language, publishedAt, publisher);
        return publish(plainText.read(read(content), context, Optional.empty()));
    }

    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(
            operationId = "postArticleStream",
            summary = "Post articles in bulk",
            description = "One JSON article a line, one answer a line, in order. A bad line stops nothing.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "stream", value = Examples.STREAM)))
    @APIResponse(
            responseCode = "200",
            description = "One line a line: 202 with the id, 422 with what is wrong, 503 where Kafka is away",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput postStream(InputStream content, @Context SecurityContext caller) {
        String who = WriteAudit.who(caller);
        return out -> {
            try (StreamAudit settled = audit.openStream(who)) {
                stream.carry(content, out, maxRequestBytes, streamWindow, settled);
            }
        };
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putArticle",
            summary = "Correct an article",
            description = "Claims that the new text does not hold disappear from search.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = ARTICLE_SCHEMA),
                            examples = @ExampleObject(name = "article", value = Examples.ARTICLE)))
    @APIResponseSchema(
            value = ArticleReceipt.class,
            responseCode = "202",
            responseDescription = "Kafka has it on all in-sync replicas")
    public CompletionStage<RestResponse<ArticleReceipt>> put(
            @RestPath @Schema(pattern = PathId.FORM) String id, InputStream content) {
        PathId.requireValid(id);
        return publish(json.read(read(content), Optional.of(id)));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(operationId = "putPlainText", summary = "Correct an article with plain text")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "text", value = Examples.PLAIN_TEXT)))
    @APIResponseSchema(
            value = ArticleReceipt.class,
            responseCode = "202",
            responseDescription = "Kafka has it on all in-sync replicas")
    public CompletionStage<RestResponse<ArticleReceipt>> putText(
            @RestPath @Schema(pattern = PathId.FORM) String id,
            InputStream content,
            @RestQuery @Nullable String url,
            @RestQuery @Nullable String language,
            @RestQuery @Nullable String publishedAt,
            @RestQuery @Nullable String publisher) {
        PathId.requireValid(id);
        PlainTextArticleReader.Context context =
                new PlainTextArticleReader.Context(url, language, publishedAt, publisher);
        return publish(plainText.read(read(content), context, Optional.of(id)));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "withdrawArticle",
            summary = "Take an article down",
            description = "The article, its claims and every trace leave the index. Unknown ids are no error.")
    @APIResponse(responseCode = "202", description = "Kafka has the withdrawal on all in-sync replicas")
    public CompletionStage<RestResponse<Void>> withdraw(@RestPath @Schema(pattern = PathId.FORM) String id) {
        PathId.requireValid(id);
        return Acknowledgement.of(publisher.withdraw(id), RestResponse.accepted());
    }

    private CompletionStage<RestResponse<ArticleReceipt>> publish(Submission submission) {
        return switch (submission) {
            case Refused refused -> throw Problems.of(refused.refusal(), "invalid-article");
            case Accepted accepted ->
                Acknowledgement.of(publisher.publish(accepted.article()), receipt(accepted.article()));
        };
    }

    private byte[] read(InputStream content) {
        return BoundedContent.read(content, maxRequestBytes).orElseThrow(() -> Problems.tooLarge(maxRequestBytes));
    }

    private static RestResponse<ArticleReceipt> receipt(Article article) {
        return RestResponse.ResponseBuilder.create(Status.ACCEPTED, ArticleReceipt.of(article))
                .header(HttpHeaders.LOCATION, "/v1/articles/" + article.id())
                .build();
    }
}
