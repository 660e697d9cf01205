package dev.ringcross.report.text;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Excess;
import dev.ringcross.result.Interval;
import dev.ringcross.result.Mode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats numbers for people: three significant digits, in a suitable unit. */
public final class NumberFormatter {
    private static final String[] UNITS = {"ns", "µs", "ms", "s"};
    private static final String[] BYTES = {"B", "KiB", "MiB", "GiB"};
    private static final double KIBI = 1024;

    /** From here on a number is rounded to a thousand, which the next larger unit says. */
    private static final double LARGEST = 999.5;

    /** From here on a number has more than five digits. */
    private static final double FIVE_DIGITS = 99_999.5;

    private final Style style;

    public NumberFormatter(Style style) {
        this.style = style;
    }

    /** A time of at most 8 columns: {@code 92.1 ns}, {@code 1.40 ms}. */
    public String time(@Nullable Double ns) {
        if (ns == null) {
            return style.none();
        }
        int unit = unit(ns);
        return number(ns / scale(unit)) + " " + name(unit);
    }

    /** What the cell takes while the host is quiet, marked where it was estimated. */
    public String quiet(Cell cell) {
        return quiet(
                cell.timed(),
                cell.quietValue(),
                cell.quiet() != null && cell.quiet().estimated());
    }

    /** The quiet value in at most 9 columns: {@code 92.1 ns}, {@code ~92.1 ns}. */
    public String quiet(boolean timed, @Nullable Double value, boolean estimated) {
        return (estimated && value != null ? "~" : "") + amount(timed, value);
    }

    /** {@code JVMs fall into groups: +9.1 ±0.4 ns in 3 JVMs, +30.7 ±0.6 ns in 2 JVMs}; empty where they form one. */
    public String modes(Cell cell) {
        return cell.modes().isEmpty()
                ? ""
                : cell.modes().stream()
                        .map(mode -> mode(mode) + " in " + HostLines.count(mode.jvms(), "JVM", "JVMs"))
                        .collect(Collectors.joining(", ", "JVMs fall into groups: ", ""));
    }

    /** One of the cell's numbers, as a time or in bytes. */
    public String amount(Cell cell, @Nullable Double value) {
        return amount(cell.timed(), value);
    }

    /** A time, or a number of bytes. */
    public String amount(boolean timed, @Nullable Double value) {
        if (timed || value == null) {
            return time(value);
        }
        int unit = byteUnit(value);
        return number(value / Math.pow(KIBI, unit)) + " " + BYTES[unit];
    }

    private static int byteUnit(double bytes) {
        int unit = 0;
        while (unit < BYTES.length - 1 && Math.abs(bytes) / Math.pow(KIBI, unit) >= LARGEST) {
            unit++;
        }
        return unit;
    }

    /**
     * The interval of a cell in the unit of its typical value, at most 14 columns: {@code [91.8, 92.6]}. One that reaches far
     * beyond that unit has a larger one: {@code [0.0, 100] µs}.
     */
    public String interval(Cell cell) {
        Interval ci95 = cell.ci95();
        if (ci95 == null || cell.typical() == null) {
            return "needs 2 JVMs";
        }
        double scale = cell.timed() ? scale(unit(cell.typical())) : Math.pow(KIBI, byteUnit(cell.typical()));
        double low = ci95.low() / scale;
        double high = ci95.high() / scale;
        if (high >= FIVE_DIGITS && unit(ci95.high()) != unit(cell.typical())) {
            return wide(cell.timed(), ci95);
        }
        String interval = "[" + number(low) + ", " + number(high) + "]";
        // Two equal bounds would hide that there is a width: one more digit where it fits.
        int finer = decimals(high) + 1;
        return number(low).equals(number(high)) && finer <= 3 && high < LARGEST
                ? "[" + fixed(low, finer) + ", " + fixed(high, finer) + "]"
                : interval;
    }

    private String wide(boolean timed, Interval ci95) {
        int unit = timed ? unit(ci95.high()) : byteUnit(ci95.high());
        double scale = timed ? scale(unit) : Math.pow(KIBI, unit);
        return "[" + fixed(ci95.low() / scale, 1) + ", " + number(ci95.high() / scale) + "] "
                + (timed ? name(unit) : BYTES[unit]);
    }

    /** A mark of an axis, which is a round number: {@code 10 ns}. */
    public String mark(boolean timed, double value) {
        return amount(timed, value).replaceFirst("(\\.\\d*?)0+ ", "$1 ").replace(". ", " ");
    }

    /** A difference with its interval, which need not lie evenly about it: {@code +4.37 ns [0.91 ns, 11.2 ns]}. */
    public String difference(double ns, Interval ci95) {
        return (ns < 0 ? "" : "+") + time(ns) + " [" + time(ci95.low()) + ", " + time(ci95.high()) + "]";
    }

    /** {@code 92.1 ns [91.8, 92.6]}; without an interval the amount alone. */
    public String amountWithInterval(Cell cell) {
        String amount = amount(cell, cell.typical());
        return cell.ci95() == null ? amount : amount + " " + interval(cell);
    }

    /** The excess with the distance to the farther bound of its interval, at most 15 columns: {@code +10.2 ±0.4 ns}. */
    public String excess(@Nullable Excess excess) {
        if (excess == null) {
            return "";
        }
        Double ns = excess.ns();
        if (ns == null) {
            return "no common turn";
        }
        Interval ci95 = excess.ci95();
        double reach = ci95 == null ? 0 : Math.max(ci95.high() - ns, ns - ci95.low());
        double larger = Math.max(Math.abs(ns), reach);
        int unit = unit(larger);
        int decimals = Math.min(2, decimals(larger / scale(unit)));
        String value = fixed(ns / scale(unit), decimals);
        String sign = value.startsWith("-") ? "" : "+";
        String plusMinus = ci95 == null ? "" : " " + style.plusMinus() + fixed(reach / scale(unit), decimals);
        return sign + value + plusMinus + " " + name(unit);
    }

    /** The cost of a group of JVMs: its excess where there is one, else its typical value. */
    private String mode(Mode mode) {
        Double typical = mode.typical();
        Double excess = mode.excess();
        double value = excess != null ? excess : typical == null ? Double.NaN : typical;
        int unit = unit(Math.max(Math.abs(value), mode.halfWidth()));
        int decimals = Math.min(2, decimals(value / scale(unit)));
        return (excess != null && value >= 0 ? "+" : "") + fixed(value / scale(unit), decimals) + " "
                + style.plusMinus() + fixed(mode.halfWidth() / scale(unit), decimals) + " " + name(unit);
    }

    /** Events per operation, at most 4 columns: {@code 1}, {@code 2.13}, {@code .004}. */
    public static String perOperation(double events) {
        if (events >= 9999.5) {
            return fixed(events / 1000, 0) + "k";
        }
        double whole = Math.rint(events);
        boolean small = events < 0.0995;
        if (Math.abs(events - whole) < (small ? 0.002 : 0.005)) {
            return fixed(whole, 0);
        }
        return small ? fixed(events, 3).substring(1) : fixed(events, Math.min(2, decimals(events)));
    }

    public static String percent(double fraction) {
        double percent = 100 * fraction;
        return fixed(percent, percent < 9.95 ? 1 : 0) + " %";
    }

    /** Three significant digits, as far as three decimals go, at most 5 columns. */
    public static String number(double value) {
        return Math.abs(value) >= FIVE_DIGITS
                ? String.format(Locale.ROOT, "%.0e", value)
                : fixed(value, decimals(value));
    }

    private static int decimals(double value) {
        double size = Math.abs(value);
        if (size >= 99.95) {
            return 0;
        } else if (size >= 9.995) {
            return 1;
        }
        return size >= 0.9995 ? 2 : 3;
    }

    /** Formats like {@code %.nf}, several times as fast: a page has ten thousand figures. */
    static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() == 0 && value < 0 ? "-" : "") + rounded.toPlainString();
    }

    /** The largest unit in which the time, rounded to three digits, is at least one; nanoseconds below that. */
    private static int unit(double ns) {
        int unit = 0;
        while (unit < UNITS.length - 1 && Math.abs(ns) / scale(unit) >= LARGEST) {
            unit++;
        }
        return unit;
    }

    private static double scale(int unit) {
        return Math.pow(1000, unit);
    }

    private String name(int unit) {
        return style.ascii() ? UNITS[unit].replace('µ', 'u') : UNITS[unit];
    }
}
