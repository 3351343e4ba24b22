package io.claimtrail.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps all requests, and answers each from a function that returns JSON or throws. */
public final class FakeElasticsearch extends Elasticsearch {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<Call, String> answers;
    private final List<Call> calls = new ArrayList<>();

    public FakeElasticsearch(Function<Call, String> answers) {
        super(null, JSON, new TestIndexConfig());
        this.answers = answers;
    }

    /** A request; {@code body} is empty where there is none. */
    public record Call(String method, String path, String body) {

        public boolean is(String method, String path) {
            return this.method.equals(method) && this.path.equals(path);
        }
    }

    public List<Call> calls() {
        return calls;
    }

    /** A writer to this server. */
    public Bulk bulk() {
        return new Bulk(this, JSON);
    }

    /** The exception of a rejected request. */
    public static ElasticsearchRefusedException refused(int status, String answer) {
        return new ElasticsearchRefusedException(status, answer, new IllegalStateException());
    }

    @Override
    public JsonNode get(String path) {
        return answer(new Call("GET", path, ""));
    }

    @Override
    public JsonNode post(String path, JsonNode body) {
        return answer(new Call("POST", path, body.toString()));
    }

    @Override
    public JsonNode put(String path, JsonNode body) {
        return answer(new Call("PUT", path, body.toString()));
    }

    @Override
    public JsonNode delete(String path, @Nullable JsonNode body) {
        return answer(new Call("DELETE", path, String.valueOf(body)));
    }

    @Override
    public JsonNode postLines(String path, byte[] lines) {
        return answer(new Call("POST", path, new String(lines, UTF_8)));
    }

    private JsonNode answer(Call call) {
        calls.add(call);
        try {
            return JSON.readTree(answers.apply(call));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
