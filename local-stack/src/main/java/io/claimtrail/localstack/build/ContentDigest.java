package io.claimtrail.localstack.build;

import io.claimtrail.contracts.id.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * Twelve hexadecimal digits that change with any name, size or content. Contents count by their CRC-32C, which detects a
 * change of a build as well and costs a small part of the time.
 */
public final class ContentDigest {

    private static final int BYTES = 6;

    private ContentDigest() {}

    /** The digest of files and of folders with everything in them. */
    public static String of(List<Path> files) {
        MessageDigest digest = Sha256.newDigest();
        files.forEach(file -> add(file, digest));
        return text(digest);
    }

    public static String of(String content) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(content.getBytes(StandardCharsets.UTF_8));
        return text(digest);
    }

    private static void add(Path root, MessageDigest digest) {
        Path above = root.toAbsolutePath().getParent();
        try (Stream<Path> tree = Files.walk(root.toAbsolutePath())) {
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                digest.update((above == null ? file : above.relativize(file))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
                digest.update(Long.toString(Files.size(file)).getBytes(StandardCharsets.UTF_8));
                digest.update(Long.toString(checksum(file)).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long checksum(Path file) throws IOException {
        CheckedInputStream content = new CheckedInputStream(Files.newInputStream(file), new CRC32C());
        try (content) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return content.getChecksum().getValue();
    }

    private static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
