package dev.ringcross.cli;

import dev.ringcross.run.UsageException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shares on the command line: {@code 5%}. */
final class Percent {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,6})?) ?%");

    private Percent() {}

    /** As a fraction: 0.05 of {@code 5%}. The sign is asked for, since 0.05 could be meant as either. */
    static double parse(String option, String text) {
        Matcher percent = PERCENT.matcher(text);
        if (!percent.matches()) {
            throw new UsageException(option + " takes a percentage, not '" + text + "'; try: " + option + " 5%");
        }
        return Double.parseDouble(percent.group(1)) / 100;
    }
}
