package io.claimtrail.bench.figure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of a run, grouped by benchmark, as a table or as JSON. */
public final class Report {

    private static final String ROW = "%-8s %-40s %14s %14s %8s  %s%n";

    private final Map<String, List<Figure>> figures = new LinkedHashMap<>();
    private final double load;

    /** @param load the load average of the machine before the first measurement */
    public Report(double load) {
        this.load = load;
    }

    public void add(String benchmark, List<Figure> measured) {
        figures.computeIfAbsent(benchmark, name -> new ArrayList<>()).addAll(measured);
    }

    /** A table with one line per figure. */
    public String table() {
        StringBuilder table = new StringBuilder(ROW.formatted("", "", "CLAIMTRAIL", "PLAIN", "RATIO", "GOAL"));
        figures.forEach((benchmark, measured) -> measured.forEach(figure -> table.append(ROW.formatted(
                                benchmark,
                                figure.name(),
                                value(figure.value(), figure.unit()),
                                value(figure.plain(), figure.unit()),
                                figure.ratio().isPresent()
                                        ? number(figure.ratio().getAsDouble())
                                        : "",
                                goal(figure))
                        .stripTrailing())
                .append('\n')));
        return table.toString();
    }

    /** An object with the machine and the list of figures. Existing names, units and fields never change; new ones may be added. */
    public ObjectNode json() {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.putObject("machine")
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("loadBefore", load)
                .put("architecture", System.getProperty("os.arch"))
                .put("java", System.getProperty("java.version"));
        var list = report.putArray("figures");
        figures.forEach((benchmark, measured) -> measured.forEach(figure -> {
            ObjectNode one = list.addObject();
            one.put("benchmark", benchmark).put("name", figure.name());
            one.put("value", figure.value()).put("unit", figure.unit().sign());
            if (figure.plain() != null) {
                one.put("plain", figure.plain());
            }
            figure.ratio().ifPresent(ratio -> one.put("ratio", ratio));
            if (figure.goal() != null) {
                one.put("goal", words(figure.goal()));
            }
            figure.isMet().ifPresent(met -> one.put("met", met));
        }));
        return report;
    }

    private static String goal(Figure figure) {
        return figure.goal() == null
                ? ""
                : words(figure.goal()) + (figure.isMet().orElse(true) ? "" : "  missed");
    }

    private static String words(Goal goal) {
        return switch (goal) {
            case Goal.AtLeast(double bound) -> ">= " + number(bound);
            case Goal.AtMost(double bound) -> "<= " + number(bound);
        };
    }

    private static String value(@Nullable Double value, Unit unit) {
        return value == null ? "" : number(value) + " " + unit.sign();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }
}
