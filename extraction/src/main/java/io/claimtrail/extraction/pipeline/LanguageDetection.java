package io.claimtrail.extraction.pipeline;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import io.claimtrail.extraction.Document;
import java.util.Locale;

/** Determines the language of a document: the one given with it, else the one that Lingua detects. */
final class LanguageDetection {

    /** Number of characters of the body that the detector reads. */
    private static final int SAMPLE = 2000;

    private static final String UNDETERMINED = "und";

    /**
     * English and the languages most often found beside it or mistaken for it; trigrams alone suffice for a paragraph.
     */
    private final LanguageDetector detector = LanguageDetectorBuilder.fromLanguages(
                    Language.ENGLISH,
                    Language.FRENCH,
                    Language.GERMAN,
                    Language.SPANISH,
                    Language.PORTUGUESE,
                    Language.ITALIAN,
                    Language.DUTCH,
                    Language.SWEDISH,
                    Language.POLISH,
                    Language.TURKISH,
                    Language.INDONESIAN,
                    Language.LATIN)
            .withLowAccuracyMode()
            .build();

    static boolean isEnglish(String tag) {
        return tag.equals("en") || tag.startsWith("en-");
    }

    /** A BCP 47 tag in lower case; {@code und} if no language is detected. */
    String languageOf(Document document) {
        if (document.language() != null) {
            return document.language().toLowerCase(Locale.ROOT);
        }
        String body = document.body();
        Language language = detector.detectLanguageOf(body.substring(0, Math.min(SAMPLE, body.length())));
        return language == Language.UNKNOWN
                ? UNDETERMINED
                : language.getIsoCode639_1().toString().toLowerCase(Locale.ROOT);
    }
}
