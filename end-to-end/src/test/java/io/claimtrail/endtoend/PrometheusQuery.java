package io.claimtrail.endtoend;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The metrics that a PromQL expression names, with the labels that it uses. */
record PrometheusQuery(String expression) {

    private static final Pattern GROUPING =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right) *\\([^)]*\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^\\]]*]");
    /** A name, the content of its braces, and the parenthesis of a function call. */
    private static final Pattern NAME = Pattern.compile("\\b([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(?:\\{([^}]*)}|(\\())?");

    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)\\s*[=!]~?\\s*\"");
    private static final Set<String> KEYWORDS = Set.of("and", "or", "unless", "bool", "offset");

    Map<String, Set<String>> labelsByMetric() {
        String plain =
                RANGE.matcher(GROUPING.matcher(expression).replaceAll(" ")).replaceAll(" ");
        Map<String, Set<String>> labels = new TreeMap<>();
        NAME.matcher(plain)
                .results()
                .filter(name -> name.group(3) == null && !KEYWORDS.contains(name.group(1)))
                .forEach(name -> labels.computeIfAbsent(name.group(1), metric -> new TreeSet<>())
                        .addAll(labels(name)));
        return labels;
    }

    private static Set<String> labels(MatchResult name) {
        Set<String> labels = new TreeSet<>();
        if (name.group(2) != null) {
            LABEL.matcher(name.group(2)).results().forEach(label -> labels.add(label.group(1)));
        }
        return labels;
    }
}
