package io.claimtrail.crossreference.parsing;

import java.util.List;
import java.util.Map;

/**
 * A number in English words.
 *
 * @param words number of words it consists of, from the first; 0 if the first word is no number
 */
record SpelledNumber(double value, int words) {

    private static final Map<String, Integer> COUNTS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));
    private static final Map<String, Double> MAGNITUDES =
            Map.of("thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);

    /** Parses the longest prefix of {@code words} that is one number: "two hundred and thirty thousand", "nineteen eighty-four". */
    static SpelledNumber of(List<String> words) {
        Sum sum = new Sum();
        int end = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.equals("and")) {
                if (!sum.accept(word)) {
                    break;
                }
                end = i + 1;
            }
        }
        return new SpelledNumber(sum.whole + sum.part, end);
    }

    private static final class Sum {

        /** Sum of the parts that a magnitude has multiplied. */
        private double whole;

        private double smallest = Double.MAX_VALUE;
        private int part;

        boolean accept(String word) {
            int count = COUNTS.getOrDefault(word, 0);
            double magnitude = MAGNITUDES.getOrDefault(word, 0.0);
            if (count > 0) {
                return accept(count);
            }
            if (magnitude > 0) {
                return accept(magnitude);
            }
            boolean hundreds = word.equals("hundred") && part > 0 && part < 100;
            part *= hundreds ? 100 : 1;
            return hundreds;
        }

        private boolean accept(int count) {
            if (part % 100 == 0 || (part % 10 == 0 && part % 100 >= 20 && count < 10)) {
                part += count;
                return true;
            }
            boolean year = part < 100 && part >= 10 && count >= 10;
            part = year ? part * 100 + count : part;
            return year;
        }

        private boolean accept(double magnitude) {
            if (part > 0 && magnitude < smallest) {
                whole += part * magnitude;
                part = 0;
            } else if (part == 0 && whole > 0 && magnitude > smallest) {
                // "one thousand million"
                whole *= magnitude;
            } else {
                return false;
            }
            smallest = magnitude;
            return true;
        }
    }
}
