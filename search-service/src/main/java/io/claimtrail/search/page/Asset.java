package io.claimtrail.search.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.claimtrail.contracts.id.ContentId;
import io.quarkus.qute.TemplateEnum;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/** The files that pages refer to. Each has a digest of its content in its address, so that it never changes there. */
@TemplateEnum
public enum Asset {
    STYLE("page.css", "text/css;charset=UTF-8"),
    SCRIPT("page.js", "text/javascript;charset=UTF-8"),
    ICONS("icons.svg", "image/svg+xml"),
    ICON("icon.svg", "image/svg+xml");

    public static final String PATH = "/assets";

    private final String file;
    private final String mediaType;
    private final String content;
    private final String digest;

    Asset(String file, String mediaType) {
        this.file = file;
        this.mediaType = mediaType;
        this.content = read(file);
        this.digest = ContentId.of(file, content);
    }

    /** The asset at this place; empty if there is none, or only one with another content. */
    static Optional<Asset> at(String digest, String file) {
        return Arrays.stream(values())
                .filter(asset -> asset.digest.equals(digest) && asset.file.equals(file))
                .findFirst();
    }

    /** Its address on this server. */
    public String address() {
        return PATH + "/" + digest + "/" + file;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] content() {
        return content.getBytes(UTF_8);
    }

    private static String read(String file) {
        String resource = "/page/" + file;
        try (InputStream in = requireNonNull(Asset.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
