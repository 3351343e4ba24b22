package io.claimtrail.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules for manifests: those for any set of objects, and those for complete overlays. */
final class Rules {

    private static final String DEFINITIONS = "claimtrail.kubernetes.crds";

    private Rules() {}

    /** Rules for any set of objects: each is valid in itself. */
    static List<Rule> ofSchemas() {
        List<Rule> rules = new ArrayList<>(List.of(new KubernetesRule()));
        definitions().map(CustomResourceRule::new).ifPresent(rules::add);
        return rules;
    }

    /** All rules, for a complete overlay. */
    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>(ofSchemas());
        rules.addAll(List.of(
                new PodSecurityRule(),
                new SelectorRule(),
                new PortRule(),
                new ReferenceRule(Checkout.read("docs/operations.md")),
                new TopicRule(),
                new SettingRule(Checkout.read("docs/configuration.md"))));
        return rules;
    }

    /** The folder with the custom resource definitions of the operators; empty if none is configured. */
    static Optional<Path> definitions() {
        return Optional.ofNullable(System.getProperty(DEFINITIONS))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }

    static List<String> violations(List<Rule> rules, Manifests manifests) {
        return rules.stream()
                .flatMap(rule -> rule.violations(manifests))
                .distinct()
                .toList();
    }
}
