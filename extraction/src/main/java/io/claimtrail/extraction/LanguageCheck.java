package io.claimtrail.extraction;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Locale;

/** Which language a document is in: as its sender says, else as Lingua tells from its first words. */
final class LanguageCheck {

    private static final int SAMPLE = 2000;
    private static final String UNDETERMINED = "und";

    /** English and those it is most often beside or taken for; trigrams alone, which a paragraph is enough for. */
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

    /** A BCP 47 tag; {@code und} where that can't be told. */
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
