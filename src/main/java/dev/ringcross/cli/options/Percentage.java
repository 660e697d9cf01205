package dev.ringcross.cli.options;

import dev.ringcross.run.plan.UsageException;
import java.util.regex.Pattern;

/** Parses percentages: {@code 5%}, {@code 2.5 %}. */
public final class Percentage {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,6}(\\.\\d{1,9})?)\\s*%");

    private Percentage() {}

    /** The percentage as a fraction: 5 % is 0.05. */
    public static double fraction(String option, String words) {
        var percent = PERCENT.matcher(words.strip());
        if (!percent.matches()) {
            throw new UsageException(option + " takes a percentage, not '" + words + "'; try: " + option + " 5%");
        }
        return Double.parseDouble(percent.group(1)) / 100;
    }
}
