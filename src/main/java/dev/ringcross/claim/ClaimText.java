package dev.ringcross.claim;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import dev.ringcross.stats.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats figures for sentences: three significant digits, the same in every language. */
public final class ClaimText {
    private static final String[] TIMES = {"ns", "µs", "ms", "s"};
    private static final String[] BYTES = {"B", "KiB", "MiB", "GiB"};

    private ClaimText() {}

    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A count that the verdict does not depend on; a dash where it was not made. */
    public static String counted(DoubleSupplier count) {
        try {
            return number(count.getAsDouble());
        } catch (NotMeasured unknown) {
            return "–";
        }
    }

    public static String time(double nanos) {
        return in(nanos, 1000, TIMES);
    }

    public static String bytes(double bytes) {
        return in(bytes, 1024, BYTES);
    }

    private static String in(double value, int step, String[] units) {
        int unit = 0;
        double scaled = value;
        while (unit < units.length - 1 && Math.abs(scaled) >= 999.5) {
            scaled /= step;
            unit++;
        }
        return number(scaled) + " " + units[unit];
    }

    /** {@code 1.42 × [1.3, 1.55]}. */
    public static String ratio(Contrast contrast) {
        return number(contrast.ratio()) + " ×" + interval(contrast.ci95());
    }

    /** The range of the ratios: {@code 1.1–2.5 ×}; a dash where there is none. */
    public static String span(List<Contrast> contrasts) {
        if (contrasts.isEmpty()) {
            return "–";
        }
        String least = number(ContrastSummary.least(contrasts).ratio());
        String greatest = number(ContrastSummary.greatest(contrasts).ratio());
        return (least.equals(greatest) ? least : least + "–" + greatest) + " ×";
    }

    /** {@code 1: 0.5 ×, 8: 1.4 ×}: by the value of the parameter, or the name, of each cheap cell; a dash for none. */
    public static String ratios(String parameter, List<Contrast> contrasts) {
        String each = contrasts.stream()
                .map(one -> one.cheap().replaceAll(".* " + parameter + "=", "") + ": " + number(one.ratio()) + " ×")
                .collect(Collectors.joining(", "));
        return each.isEmpty() ? "–" : each;
    }

    private static String interval(@Nullable Range range) {
        return range == null ? "" : " [" + number(range.low()) + ", " + number(range.high()) + "]";
    }

    /** {@code 5 %}. */
    public static String percent(double fraction) {
        return number(100 * fraction) + " %";
    }

    /** A cell's typical value in a sentence; a dash where the run has none. */
    public static String typical(RunObservations observed, String cell) {
        return observed.has(cell) ? amount(observed.cell(cell), observed.typical(cell)) : "–";
    }

    private static String amount(Cell cell, double value) {
        return cell.timed() ? time(value) : bytes(value);
    }

    /** A cell as evidence: its number and the kernel's counts. */
    static String cell(Cell cell) {
        StringBuilder said = new StringBuilder();
        if (cell.typical() != null) {
            said.append(amount(cell, cell.typical()));
        }
        Evidence counted = cell.evidence();
        if (counted != null) {
            append(said, counted.kernelEntries(), "kernel entries");
            append(said, counted.contextSwitches(), "context switches");
            append(said, counted.pageFaults(), "page faults");
        }
        return said.toString();
    }

    private static void append(StringBuilder said, @Nullable Double count, String what) {
        if (count != null) {
            said.append(said.isEmpty() ? "" : ", ").append(String.format(Locale.ROOT, "%s %s", number(count), what));
        }
    }
}
