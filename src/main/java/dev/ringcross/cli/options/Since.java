package dev.ringcross.cli.options;

import dev.ringcross.run.plan.UsageException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time in the past: a date, an instant, or how long ago. */
public final class Since {
    private static final Pattern AGO = Pattern.compile("(\\d{1,5}) ?(h|d|w)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Since() {}

    /** @param given such as {@code 2026-11-01} (midnight UTC), {@code 2026-11-01T12:00:00Z}, {@code 36h}, {@code 7d} or {@code 2w} */
    public static Instant of(String given, Instant now) {
        String text = given.strip();
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            return now.minus(unit(ago.group(2)).multipliedBy(Long.parseLong(ago.group(1))));
        }
        try {
            return DATE.matcher(text).matches()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException wrong) {
            throw new UsageException(
                    "--since " + given
                            + " is no time; try a date such as 2026-11-01, an instant such as 2026-11-01T12:00:00Z, or 36h, 7d, 2w");
        }
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            default -> Duration.ofDays(7);
        };
    }
}
