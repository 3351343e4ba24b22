package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.search.format.Quotation;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Answers a claim as JSON-LD to whom Accept asks for it. */
@Provider
@Produces(QuotationWriter.MEDIA_TYPE)
final class QuotationWriter implements MessageBodyWriter<ClaimAnswer> {

    static final String MEDIA_TYPE = "application/ld+json";

    private final ObjectMapper json;

    QuotationWriter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == ClaimAnswer.class;
    }

    @Override
    public void writeTo(
            ClaimAnswer claim,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(json.writeValueAsBytes(Quotation.of(json.valueToTree(claim))));
    }
}
