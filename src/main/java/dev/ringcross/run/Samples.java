package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.result.Disturbance;
import dev.ringcross.run.ForkMessage.Counted;
import dev.ringcross.stats.LatencyHistogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that a run has heard of one cell. */
final class Samples {
    final CellSpec cell;
    private final int rounds;
    private long spentNanos;
    private long shortestNanos = Long.MAX_VALUE;
    private long since;
    private final List<@Nullable Double[]> timed = new ArrayList<>();
    private final List<@Nullable Double[]> twins = new ArrayList<>();

    final List<Disturbance> disturbed = new ArrayList<>();

    /** Of the forks that have come to their end. */
    @Nullable
    LatencyHistogram tail;

    private @Nullable LatencyHistogram tailOfFork;

    @Nullable
    Counted counted;

    @Nullable
    Failure failure;

    Samples(CellSpec cell, int rounds) {
        this.cell = cell;
        this.rounds = rounds;
    }

    /** Before anything was measured: what is absent anyway is known to be so. */
    static Samples before(CellSpec cell, int rounds, Absence absence) {
        Samples heard = new Samples(cell, rounds);
        absence.of(cell).ifPresent(words -> heard.failure = new Failure(true, words));
        return heard;
    }

    /** Keeps count of how long this cell takes of the run: from one message to the next. */
    void spend(ForkMessage.Kind kind) {
        long now = System.nanoTime();
        if (kind != ForkMessage.Kind.NEXT && since > 0) {
            spentNanos += now - since;
            shortestNanos = Math.min(shortestNanos, now - since);
        }
        since = kind == ForkMessage.Kind.NEXT ? now : 0;
    }

    /** Whether no visit so far was short. */
    boolean isDear() {
        return spentNanos > 0 && shortestNanos > TimedFork.DEAR_NANOS;
    }

    double spentMillis() {
        return spentNanos / 1e6;
    }

    /** Keeps what a measuring JVM told of this cell; what it tells on the way is nothing to keep. */
    void accept(ForkMessage message, int fork) {
        switch (message.kind()) {
            case SAMPLE -> time(fork, message.round(), message.value());
            case TWIN -> twin(fork, message.round(), message.value());
            case TAIL -> tailOfFork = LatencyHistogram.decoded(String.valueOf(message.text()));
            case DISTURBED -> disturbed.add(Objects.requireNonNull(message.disturbance()));
            case COUNTED -> counted = message.counted();
            case ABSENT -> failure = new Failure(true, String.valueOf(message.text()));
            case FAILED -> failure = new Failure(false, String.valueOf(message.text()));
            default -> {}
        }
    }

    void time(int fork, int round, double nanos) {
        slot(timed, fork)[round] = rounded(nanos);
    }

    void twin(int fork, int round, double nanos) {
        slot(twins, fork)[round] = rounded(nanos);
    }

    /** A fork has come to its end: its sampled operations join those of the others. */
    void endFork() {
        if (tailOfFork != null) {
            sampled(tailOfFork);
        }
        tailOfFork = null;
    }

    /** It has had its share of the time already: not measured in later forks. */
    void spendAll() {
        spentNanos = Long.MAX_VALUE;
    }

    void sampled(LatencyHistogram histogram) {
        if (tail == null) {
            tail = histogram;
        } else {
            tail.add(histogram);
        }
    }

    List<List<@Nullable Double>> timed() {
        return lists(timed);
    }

    List<List<@Nullable Double>> twins() {
        return lists(twins);
    }

    boolean isTimed() {
        return !timed.isEmpty();
    }

    boolean isTwinned() {
        return !twins.isEmpty();
    }

    private @Nullable Double[] slot(List<@Nullable Double[]> forks, int fork) {
        while (forks.size() <= fork) {
            forks.add(new Double[rounds]);
        }
        return forks.get(fork);
    }

    /** A thousandth of a nanosecond is far below what can be told apart, and keeps the file readable. */
    private static double rounded(double nanos) {
        return Math.rint(nanos * 1000) / 1000;
    }

    private static List<List<@Nullable Double>> lists(List<@Nullable Double[]> forks) {
        return forks.stream().map(Arrays::asList).toList();
    }
}
