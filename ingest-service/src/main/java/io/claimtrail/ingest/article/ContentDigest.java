package io.claimtrail.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.claimtrail.contracts.article.Article;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ids and versions made from content alone, so that posting again changes nothing: SHA-256 over length-prefixed parts,
 * its first 128 bits in hexadecimal.
 */
public final class ContentDigest {

    private static final int BYTES = 16;

    private final MessageDigest digest;

    private ContentDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The digest of {@code parts}; null and empty ones differ. */
    public static String of(@Nullable String... parts) {
        ContentDigest digest = new ContentDigest();
        for (String part : parts) {
            digest.add(part);
        }
        return digest.hex();
    }

    static String articleId(URI canonicalUrl) {
        return new ContentDigest().add("url").add(canonicalUrl.toString()).hex();
    }

    static String articleId(@Nullable String publisher, String title, Instant publishedAt) {
        return new ContentDigest()
                .add("title")
                .add(publisher)
                .add(title)
                .add(publishedAt.toString())
                .hex();
    }

    /** {@code article} with the version its other fields make. */
    static Article withVersion(Article article) {
        String version = new ContentDigest()
                .add(article.url())
                .add(article.title())
                .add(article.body())
                .add(article.language())
                .add(article.publishedAt().toString())
                .add(article.publisher())
                .add(article.authors())
                .add(article.rights())
                .add(article.sections())
                .hex();
        return new Article(
                article.id(),
                version,
                article.url(),
                article.title(),
                article.body(),
                article.language(),
                article.publishedAt(),
                article.publisher(),
                article.authors(),
                article.rights(),
                article.sections());
    }

    private ContentDigest add(@Nullable String part) {
        if (part == null) {
            digest.update("-".getBytes(UTF_8));
        } else {
            byte[] bytes = part.getBytes(UTF_8);
            digest.update((bytes.length + ":").getBytes(UTF_8));
            digest.update(bytes);
        }
        return this;
    }

    private ContentDigest add(List<String> parts) {
        digest.update((parts.size() + "[").getBytes(UTF_8));
        parts.forEach(this::add);
        return this;
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
