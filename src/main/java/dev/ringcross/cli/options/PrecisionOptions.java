package dev.ringcross.cli.options;

import dev.ringcross.run.plan.StopRule;
import dev.ringcross.run.plan.UsageException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the precision of a run and the time that it may take. */
public final class PrecisionOptions {
    private static final String DEFAULT_TIME = "5m";
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?) ?%");
    private static final Pattern TIME = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)([smh])");

    @Option(
            names = "--precision",
            paramLabel = "P",
            description = "Add JVMs until each cell's 95 %% interval is within +-P, such as 2%%.")
    @Nullable
    String precision;

    @Option(
            names = "--max-time",
            paramLabel = "T",
            description = "With --precision: stop after this time, such as 60s, 5m, 1h; default: " + DEFAULT_TIME + ".")
    @Nullable
    String maxTime;

    /** The stop rule; null when no precision was asked for. */
    @Nullable
    public StopRule rule(@Nullable Integer jvms) {
        if (precision == null) {
            if (maxTime != null) {
                throw new UsageException("--max-time needs --precision; add --precision 2%");
            }
            return null;
        }
        if (jvms != null) {
            throw new UsageException(
                    "--jvms and --precision can't be used together: --precision finds the number of JVMs; leave out --jvms");
        }
        return new StopRule(fraction(precision), seconds(maxTime == null ? DEFAULT_TIME : maxTime));
    }

    private static double fraction(String text) {
        Matcher percent = PERCENT.matcher(text);
        double value = percent.matches() ? Double.parseDouble(percent.group(1)) : 0;
        if (value <= 0) {
            throw new UsageException("--precision takes a percentage above 0, not '" + text + "'; try: --precision 2%");
        }
        return value / 100;
    }

    private static double seconds(String text) {
        Matcher time = TIME.matcher(text);
        double value = time.matches() ? Double.parseDouble(time.group(1)) : 0;
        if (value <= 0) {
            throw new UsageException("--max-time takes a time in s, m or h, not '" + text + "'; try: --max-time 60s");
        }
        return switch (time.group(2)) {
            case "h" -> value * 3600;
            case "m" -> value * 60;
            default -> value;
        };
    }
}
