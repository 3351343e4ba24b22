package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.format.LinkedData;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.function.Supplier;

/** Answers one item as JSON, or as JSON-LD if the Accept header prefers that. */
public final class JsonOrLinkedData {

    private static final Variant LINKED = variant(LinkedData.MEDIA_TYPE);
    private static final List<Variant> VARIANTS = List.of(variant(MediaType.APPLICATION_JSON), LINKED);

    private JsonOrLinkedData() {}

    /** The answer; only the supplier of the selected format is called. */
    public static Response answer(Request request, Supplier<?> plain, Supplier<ObjectNode> linked) {
        boolean asLinkedData = LINKED.equals(request.selectVariant(VARIANTS));
        return Response.ok(asLinkedData ? linked.get() : plain.get())
                .type(asLinkedData ? LinkedData.MEDIA_TYPE : MediaType.APPLICATION_JSON)
                .build();
    }

    private static Variant variant(String mediaType) {
        return new Variant(MediaType.valueOf(mediaType), (String) null, null);
    }
}
