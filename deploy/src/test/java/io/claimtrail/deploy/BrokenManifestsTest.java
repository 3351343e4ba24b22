package io.claimtrail.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the rules: breaks manifests on purpose, in random places of a fixed seed, and expects a violation for each. */
class BrokenManifestsTest {

    private static final long SEED = 20261124;

    /** Minimum number of places that are broken per kind of breakage, with at least one in each manifest. */
    private static final int MIN_PLACES = 40;

    @BeforeAll
    static void needsKubectl() {
        Requirement.kubectl();
    }

    /** A field in a manifest that can be broken. */
    record Place(ObjectNode owner, String field, ObjectNode root, String path) {

        JsonNode value() {
            return owner.path(field);
        }

        void rename() {
            JsonNode value = owner.remove(field);
            owner.set(field + "x", value);
        }

        void set(String text) {
            owner.put(field, text);
        }

        void setToAnotherType() {
            JsonNode value = value();
            if (value.isContainerNode() || value.isBoolean() || value.isNumber()) {
                set("a word");
            } else {
                owner.putArray(field).add(1);
            }
        }

        void setToAnotherPort() {
            if (value().isNumber()) {
                owner.put(field, 1);
            } else {
                set("nowhere");
            }
        }
    }

    /** A way to break a manifest, and the places to which it applies. */
    record Breakage(String name, Predicate<Place> applies, Consumer<Place> breaking) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Breakage MISSPELT_FIELD =
            new Breakage("misspelt field", BrokenManifestsTest::isStructure, Place::rename);

    static List<Breakage> breakages() {
        return List.of(
                MISSPELT_FIELD,
                new Breakage(
                        "wrong type", place -> isStructure(place) && !isFreeScalar(place), Place::setToAnotherType),
                new Breakage(
                        "selector that selects nothing",
                        BrokenManifestsTest::isSelector,
                        place -> place.set("nothing")),
                new Breakage("port that no container opens", BrokenManifestsTest::isPort, Place::setToAnotherPort),
                new Breakage(
                        "key of a Secret or ConfigMap that is not defined",
                        BrokenManifestsTest::isSecretKey,
                        place -> place.set("undefined")),
                new Breakage(
                        "topic that is not created",
                        BrokenManifestsTest::isTopic,
                        place -> place.set("claimtrail.nothing.v1")),
                new Breakage(
                        "transactional id of another service",
                        BrokenManifestsTest::isTransactionalId,
                        place -> place.set("claimtrail-search-")));
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void findsEveryKindOfBreakage(Breakage breakage) {
        Manifests whole = Kustomize.render(Checkout.KUBERNETES.resolve("overlays/production"));
        List<Rule> rules = Rules.all();
        List<Integer> chosen = choose(places(whole, breakage));
        List<String> notFound = new ArrayList<>();

        for (int index : chosen) {
            Manifests broken = whole.copy();
            Place place = places(broken, breakage).get(index);
            breakage.breaking().accept(place);
            if (Rules.violations(rules, broken).isEmpty()) {
                notFound.add(Manifests.label(place.root()) + place.path());
            }
        }

        assertThat(chosen).isNotEmpty();
        assertThat(notFound).as(breakage + " of " + chosen.size()).isEmpty();
    }

    @Test
    void breaksEveryManifest() {
        Manifests whole = Kustomize.render(Checkout.KUBERNETES.resolve("overlays/production"));

        Set<String> broken = places(whole, MISSPELT_FIELD).stream()
                .map(place -> Manifests.label(place.root()))
                .collect(Collectors.toSet());

        assertThat(broken).isEqualTo(checked(whole).map(Manifests::label).collect(Collectors.toSet()));
    }

    /** Indices of random places: the first of each manifest, and others up to the minimum number. */
    private static List<Integer> choose(List<Place> places) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, places.size()).boxed().toList());
        Collections.shuffle(order, new Random(SEED));
        Set<String> manifests = new HashSet<>();
        List<Integer> chosen = new ArrayList<>();
        for (int index : order) {
            if (manifests.add(Manifests.label(places.get(index).root())) || chosen.size() < MIN_PLACES) {
                chosen.add(index);
            }
        }
        return chosen;
    }

    private static List<Place> places(Manifests manifests, Breakage breakage) {
        return checked(manifests)
                .flatMap(object -> places(object, object, ""))
                .filter(breakage.applies())
                .toList();
    }

    /** Objects of a type that is checked. Custom resources only if their definitions are available. */
    private static Stream<ObjectNode> checked(Manifests manifests) {
        return manifests.objects().stream()
                .filter(object ->
                        KubernetesRule.covers(object) || Rules.definitions().isPresent());
    }

    private static Stream<Place> places(JsonNode node, ObjectNode root, String path) {
        if (node instanceof ObjectNode object) {
            return object.properties().stream().flatMap(field -> {
                String below = path + "/" + field.getKey();
                Place here = new Place(object, field.getKey(), root, below);
                return Stream.concat(Stream.of(here), places(field.getValue(), root, below));
            });
        }
        return node.isArray() ? node.valueStream().flatMap(element -> places(element, root, path)) : Stream.empty();
    }

    /** Whether the place is a field of a schema, not an entry of a map, and not in a part without schema. */
    private static boolean isStructure(Place place) {
        return !place.path()
                        .matches(".*/(data|stringData|matchLabels|labels|annotations|config|podTemplate"
                                + "|secureSettings|requests|limits|value|jvmOptions|spec/selector)/.*")
                && !Set.of("apiVersion", "kind").contains(place.field())
                && !(Manifests.kind(place.root()).equals("ScaledObject")
                        && place.path().contains("/metadata"))
                && !(place.path().startsWith("/metadata") && CustomResourceRule.covers(place.root()))
                && !(Manifests.kind(place.root()).equals("Service")
                        && place.path().startsWith("/spec/selector/"));
    }

    /** Whether the schema accepts both a number and a string. */
    private static boolean isFreeScalar(Place place) {
        return place.field().matches("port|targetPort|maxUnavailable|maxSurge|sizeLimit|cpu|memory|data|size");
    }

    private static boolean isSelector(Place place) {
        String kind = Manifests.kind(place.root());
        return place.path().matches("/spec/(selector|podSelector)(/matchLabels)?/.+")
                && place.value().isTextual()
                && Set.of("Service", "PodDisruptionBudget", "NetworkPolicy", "Deployment")
                        .contains(kind);
    }

    private static boolean isPort(Place place) {
        return switch (Manifests.kind(place.root())) {
            case "Service" -> place.path().equals("/spec/ports/targetPort");
            case "Deployment" -> place.path().endsWith("/httpGet/port");
            case "HTTPRoute" -> place.path().endsWith("/backendRefs/port");
            case "NetworkPolicy" ->
                place.path().endsWith("/ports/port") && place.value().asInt() > 8000;
            default -> false;
        };
    }

    private static boolean isSecretKey(Place place) {
        return place.path().matches(".*/((secret|configMap)KeyRef/(key|name)|secret/items/key|secret/secretName)")
                || place.path().matches("/spec/secretTargetRef/(key|name)");
    }

    private static boolean isTransactionalId(Place place) {
        return Manifests.kind(place.root()).equals("KafkaUser")
                && place.path().endsWith("/acls/resource/name")
                && place.owner().path("type").asText().equals("transactionalId");
    }

    private static boolean isTopic(Place place) {
        String kind = Manifests.kind(place.root());
        return (kind.equals("KafkaUser")
                        && place.path().endsWith("/acls/resource/name")
                        && place.owner().path("type").asText().equals("topic"))
                || (kind.equals("KafkaTopic") && place.path().equals("/metadata/name"))
                || (kind.equals("ScaledObject") && place.path().endsWith("/metadata/topic"));
    }
}
