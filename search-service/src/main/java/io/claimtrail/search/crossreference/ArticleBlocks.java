package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the claims of one article had when they were last cross-referenced. When the claims are deleted, it tells which other claims
 * depend on them.
 *
 * @param names keys of the names of their speakers
 * @param statements ids of their statements
 */
public record ArticleBlocks(Set<String> names, Set<String> statements) {

    /** Blocks of an article without claims. */
    static final ArticleBlocks NONE = new ArticleBlocks(Set.of(), Set.of());

    public ArticleBlocks {
        names = Set.copyOf(names);
        statements = Set.copyOf(statements);
    }

    static ArticleBlocks of(JsonNode document) {
        return new ArticleBlocks(texts(document.path("names")), texts(document.path("statements")));
    }

    /** The document in the index of blocks. */
    public ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        new TreeSet<>(names).forEach(document.putArray("names")::add);
        new TreeSet<>(statements).forEach(document.putArray("statements")::add);
        return document;
    }

    ArticleBlocks and(ArticleBlocks other) {
        return new ArticleBlocks(union(names, other.names), union(statements, other.statements));
    }

    public boolean isEmpty() {
        return names.isEmpty() && statements.isEmpty();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
