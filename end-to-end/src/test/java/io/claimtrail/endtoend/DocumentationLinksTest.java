package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.localstack.installation.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each relative link in the documentation leads to a file of the checkout and, with an anchor, to a heading in it. */
class DocumentationLinksTest {

    private static final Path CHECKOUT = Installation.checkout();

    private static final Pattern LINK = Pattern.compile("\\]\\((?![a-z]+:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");

    private static final Pattern HEADING = Pattern.compile("^#+ +(.*)$", Pattern.MULTILINE);

    /** Folders that are not documentation: build output and the state of a local installation. */
    private static final Set<String> SKIPPED = Set.of("target", ".claimtrail", ".git");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<Path> documents = documents();

        assertThat(documents).contains(CHECKOUT.resolve("README.md"), CHECKOUT.resolve("docs/operations.md"));
        assertThat(documents.stream().flatMap(DocumentationLinksTest::brokenLinks))
                .isEmpty();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(CHECKOUT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(DocumentationLinksTest::isDocumentation)
                    .toList();
        }
    }

    private static boolean isDocumentation(Path file) {
        for (Path part : CHECKOUT.relativize(file)) {
            if (SKIPPED.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    private static Stream<String> brokenLinks(Path document) {
        return LINK.matcher(read(document))
                .results()
                .filter(link -> !leadsSomewhere(document, link.group(1), link.group(2)))
                .map(link -> CHECKOUT.relativize(document) + ": " + link.group());
    }

    private static boolean leadsSomewhere(Path document, String path, String anchor) {
        Path target = path.isEmpty() ? document : document.resolveSibling(path).normalize();
        return Files.exists(target)
                && (anchor == null
                        || (Files.isRegularFile(target) && anchors(target).contains(anchor)));
    }

    /** Anchors of a document's headings, as GitHub makes them. */
    private static Set<String> anchors(Path document) {
        return HEADING.matcher(read(document))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
