package io.claimtrail.ingest.api;

import io.claimtrail.edge.http.problem.Problems;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Responses to writes: 202 once Kafka has acknowledged the write, never before; 503 if it does not in time. */
final class WriteResponse {

    private WriteResponse() {}

    /** Publishes with {@code publish}, and responds with {@code receipt} and its location when that completes. */
    static <T extends Receipt> CompletionStage<RestResponse<T>> accepted(
            Supplier<CompletionStage<Void>> publish, T receipt) {
        WrittenIds.set(receipt.ids());
        ResponseBuilder<T> response = ResponseBuilder.create(Status.ACCEPTED, receipt);
        String location = receipt.location();
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        return whenAcknowledged(publish.get(), response.build());
    }

    /** As {@link #accepted(Supplier, Receipt)}, for an operation that has responses of other types too. */
    static CompletionStage<RestResponse<Object>> acceptedDocument(
            Supplier<CompletionStage<Void>> publish, Receipt receipt) {
        return accepted(publish, receipt)
                .thenApply(response -> ResponseBuilder.<Object>create(Status.ACCEPTED, receipt)
                        .header(HttpHeaders.LOCATION, receipt.location())
                        .build());
    }

    /** Responds with the {@code results} of the items of a document, as NDJSON. */
    static CompletionStage<RestResponse<Object>> results(byte[] results) {
        return CompletableFuture.completedFuture(
                ResponseBuilder.<Object>ok(results, WriteDescription.NDJSON).build());
    }

    /** Responds without content when {@code published} completes. */
    static CompletionStage<RestResponse<Void>> accepted(CompletionStage<Void> published) {
        return whenAcknowledged(published, RestResponse.accepted());
    }

    private static <T> CompletionStage<T> whenAcknowledged(CompletionStage<Void> published, T response) {
        return published.handle((done, failure) -> {
            if (failure != null) {
                throw Problems.unavailable(
                        "Kafka did not acknowledge the write in time; send it again, a duplicate changes nothing");
            }
            return response;
        });
    }
}
