package dev.ringcross.report.text;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Result;
import dev.ringcross.stats.JvmPairs;
import dev.ringcross.stats.JvmValues;
import dev.ringcross.stats.Range;
import dev.ringcross.stats.TurnSamples;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/**
 * The way up in five sentences: a function call, a system call, two context switches, a thread, a process, each in C and as
 * a multiple of the one before.
 */
public final class LadderSentences {
    /** Below this many rungs there is no ladder to climb. */
    private static final int FEWEST = 2;

    private static final List<Rung> RUNGS = List.of(
            new Rung("function-call", "noop", Map.of()),
            new Rung("system-call", "getppid", Map.of()),
            new Rung("context-switches", "pipe-pingpong", Map.of("between", "threads", "cpus", "same")),
            new Rung("thread", "thread-create", Map.of()),
            new Rung("process", "fork-exit", Map.of("parent", "helper")));

    private final Result result;
    private final ResourceBundle words;
    private final NumberFormatter numbers;

    private record Rung(String key, String primitive, Map<String, String> params) {}

    private LadderSentences(Result result, String lang, Style style) {
        this.result = result;
        numbers = new NumberFormatter(style);
        words = ResourceBundle.getBundle(
                "dev.ringcross.report.text.ladder",
                lang.equals("en") ? Locale.ROOT : Locale.of(lang),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /**
     * A sentence for each rung that the run has a number of.
     *
     * @param lang en or ko
     * @return empty where the run has fewer than two of them
     */
    public static List<String> of(Result result, String lang, Style style) {
        return new LadderSentences(result, lang, style).sentences();
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        Cell below = null;
        for (Rung rung : RUNGS) {
            Optional<Cell> cell = cell(rung);
            if (cell.isPresent()) {
                sentences.add(sentence(rung, cell.get(), below));
            }
            below = cell.orElse(null);
        }
        return sentences.size() < FEWEST ? List.of() : sentences;
    }

    private Optional<Cell> cell(Rung rung) {
        return result.cells().stream()
                .filter(cell ->
                        cell.ok() && cell.typical() != null && cell.route().equals("c"))
                .filter(cell -> cell.primitive().equals(rung.primitive()))
                .filter(cell -> cell.params().equals(rung.params()))
                .findFirst();
    }

    /** Where the rung below has no number, a multiple of it would say nothing. */
    private String sentence(Rung rung, Cell cell, @Nullable Cell below) {
        String amount = numbers.amount(cell, cell.typical());
        String multiple = below == null ? null : multiple(cell, below);
        return multiple == null ? format(rung.key() + ".alone", amount) : format(rung.key(), amount, multiple);
    }

    /** As {@code 119 [118, 121]}: the median over the JVMs with its 95 % interval; null where no JVM measured both. */
    private @Nullable String multiple(Cell cell, Cell below) {
        boolean tookTurns = cell.turnGroup() != null && cell.turnGroup().equals(below.turnGroup());
        double widening = result.aa() == null ? 1 : result.aa().widening();
        JvmValues logRatios = JvmValues.of(
                JvmPairs.logRatios(TurnSamples.of(cell.samples()), TurnSamples.of(below.samples()), tookTurns),
                widening);
        if (logRatios == null) {
            return null;
        }
        String ratio = NumberFormatter.number(StrictMath.exp(logRatios.typical()));
        Range ci95 = logRatios.ci95();
        return ci95 == null
                ? ratio
                : ratio + " [" + NumberFormatter.number(StrictMath.exp(ci95.low())) + ", "
                        + NumberFormatter.number(StrictMath.exp(ci95.high())) + "]";
    }

    private String format(String key, String... amounts) {
        return MessageFormat.format(words.getString(key), (Object[]) amounts);
    }
}
