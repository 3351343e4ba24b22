package io.claimtrail.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All rules. */
final class Rules {

    private static final String DEFINITIONS = "claimtrail.kubernetes.crds";

    private Rules() {}

    /** Those that hold for any set of objects. */
    static List<Rule> ofSchemas() {
        List<Rule> rules = new ArrayList<>(List.of(new KubernetesRule()));
        definitions().map(CustomResourceRule::new).ifPresent(rules::add);
        return rules;
    }

    /** Those that hold for what is complete in itself, as an overlay is. */
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

    /** The folder of the operators' custom resource definitions, where one is given. */
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
