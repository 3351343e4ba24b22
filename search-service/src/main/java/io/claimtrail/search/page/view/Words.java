package io.claimtrail.search.page.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates, numbers and texts as an English sentence has them. Dates are those of UTC. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    private Words() {}

    /** A day, such as {@code 2 Mar 2026}. */
    public static String day(Instant instant) {
        return DAY.format(instant.atZone(ZoneOffset.UTC));
    }

    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** The number and the noun, such as {@code 1 claim} or {@code 1,234 claims}. */
    public static String counted(long number, String noun) {
        return number(number) + " " + (number == 1 ? noun : noun + "s");
    }

    public static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** The text with a capital first letter. */
    public static String capitalised(String text) {
        return text.isEmpty()
                ? text
                : Character.toString(Character.toTitleCase(text.codePointAt(0)))
                        + text.substring(text.offsetByCodePoints(0, 1));
    }

    /** At most {@code length} code points of the text, cut after a word. */
    public static String shortened(String text, int length) {
        if (text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        String cut = text.substring(0, text.offsetByCodePoints(0, length));
        int space = cut.lastIndexOf(' ');
        return (space > length / 2 ? cut.substring(0, space) : cut) + "…";
    }
}
