package io.claimtrail.launcher.client;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Formats of files that can be posted, recognized by the file name. */
enum InputFormat {
    JSON("application/json", ".+\\.json"),
    NDJSON("application/x-ndjson", ".+\\.(ndjson|jsonl)"),
    TEXT("text/plain", ".+\\.txt"),
    HTML("text/html", ".+\\.(html|htm|xhtml)"),
    XML("application/xml", ".+\\.(xml|rss|atom|rdf|nitf|newsml|g2)"),
    CSV("text/csv", ".+\\.csv");

    /** The file names that can be posted, for messages. */
    static final String NAMES = ".json, .ndjson, .jsonl, .txt, .html, .xml, .rss, .atom or .csv";

    private final String mediaType;
    private final String fileNames;

    InputFormat(String mediaType, String fileNames) {
        this.mediaType = mediaType;
        this.fileNames = fileNames;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<InputFormat> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.matches(format.fileNames))
                .findFirst();
    }
}
