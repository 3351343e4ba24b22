package io.claimtrail.localstack.installation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import org.apache.kafka.common.protocol.ApiKeys;

/**
 * Requests that a proxy recognises by their bytes, each byte as a character of ISO 8859-1. A request is recognised if its
 * beginning and its text each arrive in one chunk, which is so for all but the largest requests.
 *
 * @param offset number of bytes before {@code begin}
 * @param begin bytes at the beginning of the request
 * @param text bytes anywhere in the request; may be empty
 */
public record RequestKind(String name, int offset, String begin, String text) {

    /** Bytes of the size that precedes each request to Kafka. */
    private static final int KAFKA_SIZE_BYTES = 4;

    /** HTTP requests with that method and path whose head or content contains {@code text}. */
    public static RequestKind http(String methodAndPath, String text) {
        return new RequestKind(methodAndPath, 0, methodAndPath, text);
    }

    /** Kafka's requests of that kind. */
    public static RequestKind kafka(ApiKeys api) {
        String key = new String(new char[] {(char) ((api.id >> Byte.SIZE) & 0xff), (char) (api.id & 0xff)});
        return new RequestKind(api.name, KAFKA_SIZE_BYTES, key, "");
    }

    boolean begins(byte[] chunk, int length) {
        byte[] bytes = begin.getBytes(ISO_8859_1);
        int end = offset + bytes.length;
        return length >= end && Arrays.equals(chunk, offset, end, bytes, 0, bytes.length);
    }

    boolean hasText(byte[] chunk, int length) {
        return new String(chunk, 0, length, ISO_8859_1).contains(text);
    }

    @Override
    public String toString() {
        return name;
    }
}
