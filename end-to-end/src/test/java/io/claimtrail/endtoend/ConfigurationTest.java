package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.claimtrail.localstack.installation.Installation;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| `(claimtrail\\.[^`]+)` \\| (?:`([^`]*)`)? *\\|", Pattern.MULTILINE);

    private static final String ELEMENTS = "[*]";

    @Test
    void everySettingIsDocumentedWithItsDefault() throws IOException {
        assertThat(documented()).isEqualTo(inCode());
    }

    /** Defaults by key; the empty string if there is none. */
    private static Map<String, String> documented() throws IOException {
        String document = Files.readString(Installation.checkout().resolve("docs/configuration.md"));
        Map<String, String> defaults = new TreeMap<>();
        ROW.matcher(document)
                .results()
                .forEach(row -> assertThat(defaults.put(row.group(1), defaultOf(row)))
                        .as(row.group(1))
                        .isNull());
        return defaults;
    }

    private static String defaultOf(MatchResult row) {
        return row.group(2) == null ? "" : row.group(2);
    }

    private static Map<String, String> inCode() {
        Map<String, String> defaults = new TreeMap<>();
        for (JavaClass found : new ClassFileImporter().importPackages("io.claimtrail")) {
            if (found.isAnnotatedWith(ConfigMapping.class)) {
                ConfigClass mapping = ConfigClass.configClass(found.reflect());
                ConfigMappings.getProperties(mapping)
                        .forEach((name, property) -> defaults.put(name, defaultOf(property)));
            }
        }
        // A list is found twice: by its own name and by that of its elements.
        defaults.keySet().removeIf(name -> name.endsWith(ELEMENTS));
        return defaults;
    }

    private static String defaultOf(Property property) {
        return property.hasDefaultValue() ? property.getDefaultValue() : "";
    }
}
