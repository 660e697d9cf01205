package dev.ringcross.report.html;

import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Times or sizes up a picture, on a logarithmic scale from one round number to another. */
final class AmountAxis {
    private static final double LEAST_SPAN = 2;
    private static final NumberFormatter FIGURES = new NumberFormatter(Style.PLAIN);

    private final Round round;
    private final LogAxis scale;

    private AmountAxis(Round round, LogAxis scale) {
        this.round = round;
        this.scale = scale;
    }

    /** The round numbers of an axis; values beyond the first and the last are drawn at the edge. */
    private enum Round {
        /** From a picosecond to three years, in nanoseconds. */
        TIMES(
                10_000,
                1e17,
                10,
                List.of(
                        List.of(10, 12, 14, 16, 18, 20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 90),
                        List.of(10, 20, 30, 50, 70),
                        List.of(10, 20, 50),
                        List.of(10))),

        /** From a byte to 8 TiB. */
        SIZES(
                1,
                1L << 43,
                1024,
                List.of(
                        List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512),
                        List.of(1, 4, 16, 64, 256),
                        List.of(1, 32),
                        List.of(1)));

        /** The part of a unit that the multiples count: a division by it keeps them exact, which a factor does not. */
        private final double parts;

        private final double most;
        private final double base;

        /** What is round in each power of the base: at first many numbers, at last only the power itself. */
        private final List<List<Integer>> multiples;

        Round(double parts, double most, double base, List<List<Integer>> multiples) {
            this.parts = parts;
            this.most = most;
            this.base = base;
            this.multiples = multiples;
        }

        static Round of(boolean timed) {
            return timed ? TIMES : SIZES;
        }

        /** All that is round by one choice of multiples, ascending. */
        List<Double> numbers(List<Integer> chosen) {
            List<Double> numbers = new ArrayList<>();
            for (double power = 1; power / parts <= most; power *= base) {
                for (int multiple : chosen) {
                    numbers.add(power * multiple / parts);
                }
            }
            numbers.removeIf(number -> number > most);
            return numbers;
        }
    }

    /**
     * An axis around all positive values, whose lower end is at {@code foot} and whose upper end is above it. It spans a
     * factor of two at least, so that noise does not look like a slope.
     */
    static AmountAxis about(boolean timed, DoubleStream values, double foot, double height) {
        Round round = Round.of(timed);
        double[] positive = values.filter(value -> value > 0).toArray();
        double low = DoubleStream.of(positive).min().orElse(1);
        double high = DoubleStream.of(positive).max().orElse(1);
        LogAxis scale = round.multiples.stream()
                .map(multiples -> scale(round.numbers(multiples), low, high, foot, height))
                .filter(wide -> wide.highest() / wide.lowest() >= LEAST_SPAN)
                .findFirst()
                .orElseThrow();
        return new AmountAxis(round, scale);
    }

    /** From the last number that is not above the lowest value to the first that is not below the highest. */
    private static LogAxis scale(List<Double> numbers, double low, double high, double foot, double height) {
        int last = numbers.size() - 1;
        int below = (int) numbers.stream().filter(number -> number <= low).count() - 1;
        int from = Math.max(0, Math.min(below, last - 1));
        int above = (int) numbers.stream().filter(number -> number < high).count();
        int to = Math.min(last, Math.max(above, from + 1));
        return new LogAxis(numbers.get(from), numbers.get(to), foot, -height);
    }

    /** The height of a value; one that is not positive lies at the lower edge. */
    double at(double value) {
        return scale.at(value);
    }

    /**
     * The ticks are as many round numbers as stand at least so far apart. Where even the powers of the base stand closer,
     * every second of them is left, or every fourth, and so on.
     */
    List<Double> ticks(double apart) {
        List<Double> ticks = List.of();
        for (List<Integer> multiples : round.multiples) {
            ticks = within(round.numbers(multiples));
            if (haveRoom(ticks, apart)) {
                return ticks;
            }
        }
        while (!haveRoom(ticks, apart)) {
            List<Double> all = ticks;
            ticks = IntStream.range(0, all.size())
                    .filter(index -> index % 2 == 0)
                    .mapToObj(all::get)
                    .toList();
        }
        return ticks;
    }

    private List<Double> within(List<Double> numbers) {
        return numbers.stream()
                .filter(number -> scale.lowest() <= number && number <= scale.highest())
                .toList();
    }

    private boolean haveRoom(List<Double> ticks, double apart) {
        return IntStream.range(1, ticks.size())
                .allMatch(index -> at(ticks.get(index - 1)) - at(ticks.get(index)) >= apart);
    }

    String label(double value) {
        return FIGURES.mark(round == Round.TIMES, value);
    }
}
