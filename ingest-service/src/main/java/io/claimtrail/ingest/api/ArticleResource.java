package io.claimtrail.ingest.api;

import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.http.request.BoundedContent;
import io.claimtrail.ingest.article.ArticleSubmission;
import io.claimtrail.ingest.article.ArticleSubmission.Refused;
import io.claimtrail.ingest.article.ArticleSubmission.Usable;
import io.claimtrail.ingest.audit.AuditLog;
import io.claimtrail.ingest.audit.StreamAudit;
import io.claimtrail.ingest.audit.WriteTarget;
import io.claimtrail.ingest.format.CsvArticles;
import io.claimtrail.ingest.format.DocumentReader;
import io.claimtrail.ingest.format.ReadDocument;
import io.claimtrail.ingest.format.ReadingOptions;
import io.claimtrail.ingest.format.SubmittedDocument;
import io.claimtrail.ingest.item.ItemDesk;
import io.claimtrail.ingest.item.ItemDesk.Acceptance;
import io.claimtrail.ingest.markup.CharacterSets;
import io.claimtrail.ingest.stream.ArticleStreamProcessor;
import io.claimtrail.ingest.stream.NoteCounter;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Accepts articles, corrections and withdrawals. {@link WriteDescription} describes what all writes have in common. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = WriteDescription.ARTICLES, description = "Articles of news outlets: post, correct, withdraw.")
class ArticleResource {

    private final DocumentReader documents;
    private final ItemDesk desk;
    private final ArticleStreamProcessor stream;
    private final NoteCounter notes;
    private final AuditLog audit;
    private final int maxRequestBytes;
    private final int streamWindow;

    ArticleResource(
            DocumentReader documents,
            ItemDesk desk,
            ArticleStreamProcessor stream,
            NoteCounter notes,
            AuditLog audit,
            IngestConfig config) {
        this.documents = documents;
        this.desk = desk;
        this.stream = stream;
        this.notes = notes;
        this.audit = audit;
        this.maxRequestBytes = Math.toIntExact(config.maxRequestSize().asLongValue());
        this.streamWindow = config.streamWindow();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "postArticle",
            summary = "Post an article",
            description = "Posting the same content again changes nothing. Posting other content under the same id is"
                    + " a correction. As application/x-ndjson, send one JSON article per line: the response has one result"
                    + " per line, in the same order, and an invalid line does not stop the lines after it. As text/plain,"
                    + " the first line is the title, the second the date, the rest the body; the query parameters are the"
                    + " other fields. JSON of ninjs, JSON Feed and other tools is recognized by its shape; a list of"
                    + " articles is answered as a bulk request is.")
    @APIResponseSchema(value = ArticleReceipt.class, responseCode = "202")
    public CompletionStage<RestResponse<Object>> post(
            InputStream content,
            @RestHeader("Content-Type") String contentType,
            @BeanParam DocumentParameters parameters,
            @Context SecurityContext caller) {
        return publish(read(content, contentType, parameters, null), caller);
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(operationId = "postPlainText", summary = "Post an article as plain text")
    @APIResponseSchema(value = ArticleReceipt.class, responseCode = "202")
    public CompletionStage<RestResponse<Object>> postText(
            InputStream content,
            @RestHeader("Content-Type") String contentType,
            @BeanParam DocumentParameters parameters,
            @Context SecurityContext caller) {
        return publish(read(content, contentType, parameters, null), caller);
    }

    @POST
    @Consumes({
        WriteDescription.NINJS,
        WriteDescription.HTML,
        WriteDescription.XHTML,
        WriteDescription.NEWSML,
        WriteDescription.NITF,
        WriteDescription.XML,
        WriteDescription.TEXT_XML,
        WriteDescription.RSS,
        WriteDescription.ATOM,
        WriteDescription.JSON_FEED,
        WriteDescription.ANY
    })
    @Operation(
            operationId = "postDocument",
            summary = "Post a document of another format",
            description =
                    "A web page (HTML), an item of a news agency (ninjs, NewsML-G2, NITF) or a feed (RSS, Atom, JSON"
                            + " Feed). What it really is, is told by its content where the media type is general. The"
                            + " query parameters take precedence over what the document says. A document that can hold"
                            + " several articles is answered with 200 and one result for each, as a bulk request is."
                            + " docs/formats.md says what is read from where.")
    @APIResponseSchema(value = ArticleReceipt.class, responseCode = "202")
    public CompletionStage<RestResponse<Object>> postDocument(
            InputStream content,
            @RestHeader("Content-Type") String contentType,
            @BeanParam DocumentParameters parameters,
            @Context SecurityContext caller) {
        return publish(read(content, contentType, parameters, null), caller);
    }

    @POST
    @Consumes(WriteDescription.NDJSON)
    @Produces(WriteDescription.NDJSON)
    @Operation(operationId = "postArticleStream", summary = "Post articles in bulk")
    @APIResponse(
            responseCode = "200",
            description = "One JSON result per line. Its status is 202 with the id of the article, 422 with the reason,"
                    + " or 503 if Kafka is unavailable.",
            content = @Content(mediaType = WriteDescription.NDJSON, schema = @Schema(type = SchemaType.STRING)))
    // A stream lasts as long as its client likes; on threads of the pool, 200 of them would stop the service.
    @RunOnVirtualThread
    public StreamingOutput postStream(
            InputStream content, @BeanParam StreamParameters parameters, @Context SecurityContext caller) {
        String callerName = AuditFilter.callerName(caller);
        ReadingOptions options = parameters.options();
        return out -> {
            try (StreamAudit settled = audit.openStream(WriteTarget.ARTICLES, callerName)) {
                stream.process(content, out, maxRequestBytes, streamWindow, options, settled);
            }
        };
    }

    @POST
    @Consumes(WriteDescription.CSV)
    @Produces(WriteDescription.NDJSON)
    @Operation(
            operationId = "postTable",
            summary = "Post articles as a table",
            description = "The first row names the columns: title, body and publishedAt, and any of id, url, language,"
                    + " publisher, authors, rights and sections. Authors and sections are separated by semicolons.")
    @APIResponse(
            responseCode = "200",
            description = "One JSON result per row, as for a bulk request.",
            content = @Content(mediaType = WriteDescription.NDJSON, schema = @Schema(type = SchemaType.STRING)))
    @RunOnVirtualThread
    public StreamingOutput postTable(
            InputStream content,
            @RestHeader("Content-Type") String contentType,
            @BeanParam DocumentParameters parameters,
            @Context SecurityContext caller) {
        String callerName = AuditFilter.callerName(caller);
        SubmittedDocument document = new SubmittedDocument(new byte[0], contentType)
                .withGiven(parameters.given())
                .withOptions(parameters.options());
        return out -> {
            try (StreamAudit settled = audit.openStream(WriteTarget.ARTICLES, callerName)) {
                stream.publishAll(
                        new CsvArticles(CharacterSets.reader(content, contentType), document, documents),
                        out,
                        streamWindow,
                        settled);
            }
        };
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putArticle",
            summary = "Correct an article",
            description = "Claims that the new text no longer contains disappear from search.")
    @APIResponseSchema(value = ArticleReceipt.class, responseCode = "202")
    public CompletionStage<RestResponse<Object>> put(
            @RestPath @Schema(pattern = PathId.PATTERN) String id,
            InputStream content,
            @RestHeader("Content-Type") String contentType,
            @BeanParam DocumentParameters parameters,
            @Context SecurityContext caller) {
        PathId.requireValid(id);
        return publish(read(content, contentType, parameters, id), caller);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(operationId = "putPlainText", summary = "Correct an article with plain text")
    @APIResponseSchema(value = ArticleReceipt.class, responseCode = "202")
    public CompletionStage<RestResponse<Object>> putText(
            @RestPath @Schema(pattern = PathId.PATTERN) String id,
            InputStream content,
            @RestHeader("Content-Type") String contentType,
            @BeanParam DocumentParameters parameters,
            @Context SecurityContext caller) {
        PathId.requireValid(id);
        return publish(read(content, contentType, parameters, id), caller);
    }

    @PUT
    @Path("{id}")
    @Consumes({
        WriteDescription.NINJS,
        WriteDescription.HTML,
        WriteDescription.XHTML,
        WriteDescription.NEWSML,
        WriteDescription.NITF,
        WriteDescription.XML,
        WriteDescription.TEXT_XML
    })
    @Operation(operationId = "putDocument", summary = "Correct an article with a document of another format")
    @APIResponseSchema(value = ArticleReceipt.class, responseCode = "202")
    public CompletionStage<RestResponse<Object>> putDocument(
            @RestPath @Schema(pattern = PathId.PATTERN) String id,
            InputStream content,
            @RestHeader("Content-Type") String contentType,
            @BeanParam DocumentParameters parameters,
            @Context SecurityContext caller) {
        PathId.requireValid(id);
        return publish(read(content, contentType, parameters, id), caller);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "withdrawArticle",
            summary = "Withdraw an article",
            description = "The article, its claims and every trace of it leave the index. An unknown id is no error.")
    @APIResponse(responseCode = "202")
    public CompletionStage<RestResponse<Void>> withdraw(@RestPath @Schema(pattern = PathId.PATTERN) String id) {
        PathId.requireValid(id);
        return WriteResponse.accepted(desk.withdraw(id));
    }

    private ReadDocument read(
            InputStream content, String contentType, DocumentParameters parameters, @Nullable String id) {
        SubmittedDocument document = new SubmittedDocument(readBytes(content), contentType)
                .withGiven(parameters.given())
                .withOptions(parameters.options());
        return documents.read(id == null ? document : document.withPathId(id));
    }

    private CompletionStage<RestResponse<Object>> publish(ReadDocument read, SecurityContext caller) {
        return switch (read) {
            case ReadDocument.One(var submission) -> publish(submission);
            case ReadDocument.Many(var submissions) -> publishAll(submissions, AuditFilter.callerName(caller));
        };
    }

    private CompletionStage<RestResponse<Object>> publish(ArticleSubmission submission) {
        return switch (submission) {
            case Refused refused -> throw Problems.of(refused.refusal(), "invalid-article");
            case Usable usable -> {
                Acceptance acceptance = desk.accept(usable);
                notes.count(acceptance.notes());
                yield WriteResponse.acceptedDocument(acceptance::write, ArticleReceipt.of(usable, acceptance));
            }
        };
    }

    private CompletionStage<RestResponse<Object>> publishAll(List<ArticleSubmission> submissions, String callerName) {
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        try (StreamAudit settled = audit.openStream(WriteTarget.ARTICLES, callerName)) {
            stream.publishAll(submissions.iterator(), results, streamWindow, settled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return WriteResponse.results(results.toByteArray());
    }

    private byte[] readBytes(InputStream content) {
        return BoundedContent.read(content, maxRequestBytes).orElseThrow(() -> Problems.tooLarge(maxRequestBytes));
    }
}
