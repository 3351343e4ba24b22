package io.claimtrail.ingest.wire;

import io.claimtrail.ingest.markup.XmlDocuments;
import io.claimtrail.ingest.markup.XmlDocuments.RefusedXmlException;
import io.claimtrail.ingest.page.PageReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the text of an item among the forms in which it is sent. HTML has paragraphs for certain, so it comes first, then plain
 * text, then NITF; a form that holds less than half of the longest is an excerpt and is not chosen.
 */
final class Bodies {

    private static final Pattern MARKUP =
            Pattern.compile("(?i)<(p|div|br|html|body|section|article|h[1-6]|ul|blockquote|span|a)\\b[^>]*>");

    private final @Nullable String title;
    private final List<Form> forms = new ArrayList<>();

    Bodies(@Nullable String title) {
        this.title = title;
    }

    private record Form(int rank, String text) {}

    /** Adds a form of the text; {@code type} is its media type or its role, as declared. */
    void add(@Nullable String type, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        String declared = type == null ? "" : type.toLowerCase(Locale.ROOT);
        String root = XmlDocuments.rootName(value);
        if (root.equals("nitf")) {
            nitf(value).ifPresent(text -> addText(3, text));
        } else if (declared.contains("nitf") || root.endsWith("nitf")) {
            addText(4, PageReader.plainText(value));
        } else if (declared.contains("html") || MARKUP.matcher(value).find()) {
            addText(1, PageReader.articleText(value));
        } else if (declared.contains("xml")) {
            addText(4, PageReader.plainText(value));
        } else {
            addText(2, value.strip());
        }
    }

    void addText(int rank, String text) {
        String own = withoutTitle(text);
        if (!own.isBlank()) {
            forms.add(new Form(rank, own));
        }
    }

    /** The chosen text; empty if there is none. */
    Optional<String> text() {
        int longest =
                forms.stream().mapToInt(form -> form.text().length()).max().orElse(0);
        return forms.stream()
                .filter(form -> form.text().length() * 2 >= longest)
                .min((a, b) -> Integer.compare(a.rank(), b.rank()))
                .map(Form::text);
    }

    private static Optional<String> nitf(String value) {
        try {
            return NitfReader.text(XmlDocuments.parse(value));
        } catch (RefusedXmlException e) {
            return Optional.empty();
        }
    }

    /** Some forms begin with the headline, which is no part of the text. */
    private String withoutTitle(String text) {
        String[] firstAndRest = text.strip().split("\n", 2);
        boolean repeats = title != null
                && firstAndRest.length == 2
                && letters(firstAndRest[0]).equals(letters(title));
        return repeats ? firstAndRest[1].strip() : text.strip();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
