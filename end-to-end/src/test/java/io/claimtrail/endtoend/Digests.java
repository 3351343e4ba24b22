package io.claimtrail.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** SHA-256 digests in hexadecimal by file name, for comparing two builds. */
final class Digests {

    private Digests() {}

    /** Digests of all files in {@code folder} by relative path. */
    static Map<String, String> of(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                try (InputStream content = Files.newInputStream(file)) {
                    digests.put(folder.relativize(file).toString(), sha256(content));
                }
            }
        }
        return digests;
    }

    /** Digests of all entries of {@code jar}. */
    static Map<String, String> ofEntries(Path jar) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                digests.put(entry.getName(), sha256(entries));
            }
        }
        return digests;
    }

    private static String sha256(InputStream content) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(content.readAllBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
