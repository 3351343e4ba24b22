package io.claimtrail.search.page.view;

import io.claimtrail.search.api.claim.ClaimList.MonthCount;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts over time as bars of a drawing, each a link to its period. Long times are counted by year.
 *
 * @param width of the drawing, in its own units
 * @param from first period, in words
 * @param to last period, in words
 * @param most the largest count, in words
 * @param unit {@code month} or {@code year}
 */
public record Timeline(List<Bar> bars, int width, String from, String to, String most, String unit) {

    public static final int HEIGHT = 64;
    /** Maximum number of months that are drawn; more are counted by year. */
    private static final int MAX_MONTHS = 72;
    /** Maximum number of bars: a date may be mistyped by centuries. */
    private static final int MAX_BARS = 150;

    private static final int STEP = 10;
    private static final int GAP = 2;

    public Timeline {
        bars = List.copyOf(bars);
    }

    /**
     * One bar.
     *
     * @param x left edge
     * @param y upper edge
     * @param height of the bar
     * @param label period and count, in words
     * @param period in words
     * @param href address that shows this period only
     */
    public record Bar(int x, int y, int height, String label, String period, String count, String href) {

        /** Width of every bar. */
        public int width() {
            return STEP - GAP;
        }
    }

    /** Whether there is anything to compare: two periods or more. */
    public boolean shown() {
        return bars.size() > 1;
    }

    /** Height of the drawing. */
    public int height() {
        return HEIGHT;
    }

    /**
     * The drawing.
     *
     * @param address where the links lead; {@code from} and {@code to} are set to the period
     */
    public static Timeline of(List<MonthCount> months, Address address) {
        TreeMap<YearMonth, Long> counts = new TreeMap<>();
        months.forEach(count -> counts.merge(YearMonth.parse(count.month()), count.count(), Long::sum));
        if (counts.isEmpty()) {
            return new Timeline(List.of(), 0, "", "", "", "month");
        }
        boolean byYear = counts.firstKey().plusMonths(MAX_MONTHS).isBefore(counts.lastKey());
        Map<String, Long> periods = byYear ? years(counts) : everyMonth(counts);
        long most = periods.values().stream().mapToLong(Long::longValue).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        periods.forEach((period, count) -> bars.add(bar(bars.size(), period, count, most, address)));
        return new Timeline(
                bars,
                bars.size() * STEP,
                bars.getFirst().period(),
                bars.getLast().period(),
                "at most " + Words.number(most) + (byYear ? " a year" : " a month"),
                byYear ? "year" : "month");
    }

    private static Map<String, Long> everyMonth(TreeMap<YearMonth, Long> counts) {
        Map<String, Long> months = new LinkedHashMap<>();
        for (YearMonth month = counts.firstKey(); !month.isAfter(counts.lastKey()); month = month.plusMonths(1)) {
            months.put(month.toString(), counts.getOrDefault(month, 0L));
        }
        return months;
    }

    private static Map<String, Long> years(TreeMap<YearMonth, Long> counts) {
        Map<String, Long> years = new LinkedHashMap<>();
        int first = Math.max(counts.firstKey().getYear(), counts.lastKey().getYear() - MAX_BARS + 1);
        for (int year = first; year <= counts.lastKey().getYear(); year++) {
            years.put("%04d".formatted(year), 0L);
        }
        counts.forEach((month, count) ->
                years.computeIfPresent("%04d".formatted(month.getYear()), (year, sum) -> sum + count));
        return years;
    }

    private static Bar bar(int index, String period, long count, long most, Address address) {
        boolean isMonth = period.length() > 4;
        YearMonth first = YearMonth.parse(isMonth ? period : period + "-01");
        YearMonth last = isMonth ? first : first.plusMonths(11);
        String name = isMonth ? Words.month(first) : period;
        int height = count == 0 ? 0 : (int) Math.max(3, count * HEIGHT / most);
        return new Bar(
                index * STEP,
                HEIGHT - height,
                height,
                name + ": " + Words.counted(count, "claim"),
                name,
                Words.number(count),
                address.with("from", first.atDay(1).toString())
                        .with("to", last.atEndOfMonth().toString())
                        .toString());
    }
}
