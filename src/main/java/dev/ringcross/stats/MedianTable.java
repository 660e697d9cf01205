package dev.ringcross.stats;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often each pair of middle values comes up when n sorted rounds are drawn n times with replacement. It is known in
 * closed form (Efron, "Bootstrap Methods: Another Look at the Jackknife", Annals of Statistics 7, 1979, §2), depends on
 * n alone, and lets one random number stand for n: comparing two files of a thousand cells is a second's work with it,
 * not a minute's.
 */
final class MedianTable {
    /** Beyond it a table has thousands of pairs, and such forks are rare. */
    static final int MOST_ROUNDS = 64;

    private static final int GUIDE_BITS = 10;
    private static final double ALL = 0x1p32;
    private static final Map<Integer, MedianTable> TABLES = new ConcurrentHashMap<>();

    private final int rounds;
    private final int[] lower;
    private final int[] upper;
    /** Of 2^32, up to and including each pair. */
    private final long[] cumulative;
    /** The first pair that a random number with these leading bits can mean (Chen and Asau, 1974). */
    private final int[] guide = new int[1 << GUIDE_BITS];

    private MedianTable(int rounds) {
        this.rounds = rounds;
        int pairs = rounds % 2 == 1 ? rounds : rounds * (rounds + 1) / 2;
        this.lower = new int[pairs];
        this.upper = new int[pairs];
        this.cumulative = new long[pairs];
        if (rounds % 2 == 1) {
            tabulateMiddle();
        } else {
            tabulateMiddleTwo();
        }
        cumulative[pairs - 1] = 1L << 32;
        int pair = 0;
        for (int start = 0; start < guide.length; start++) {
            while (cumulative[pair] <= (long) start << (32 - GUIDE_BITS)) {
                pair++;
            }
            guide[start] = pair;
        }
    }

    static MedianTable of(int rounds) {
        return TABLES.computeIfAbsent(rounds, MedianTable::new);
    }

    /** The median of one resample of sorted rounds; {@code random} holds 32 random bits. */
    double median(double[] sorted, int random) {
        long at = Integer.toUnsignedLong(random);
        int pair = guide[random >>> (32 - GUIDE_BITS)];
        while (cumulative[pair] <= at) {
            pair++;
        }
        double low = sorted[lower[pair]];
        return low + 0.5 * (sorted[upper[pair]] - low);
    }

    private void tabulateMiddle() {
        for (int i = 0; i < rounds; i++) {
            lower[i] = upper[i] = i;
            cumulative[i] = (long) (ALL * atLeast(rounds / 2 + 1, i + 1));
        }
    }

    /**
     * For n = 2m, the lower one being the value i and the upper one j > i: m of the draws were at most i, one of them i,
     * and m at least j, one of them j. Both being i is what is left of the chance that the lower one is i.
     */
    private void tabulateMiddleTwo() {
        int half = rounds / 2;
        double choose = choose(half);
        double sum = 0;
        int pair = 0;
        for (int i = 0; i < rounds; i++) {
            double low = choose * (power(i + 1, half) - power(i, half));
            double both = atLeast(half, i + 1) - atLeast(half, i) - low * power(rounds - i - 1, half);
            for (int j = i; j < rounds; j++, pair++) {
                sum += j == i ? Math.max(0, both) : low * (power(rounds - j, half) - power(rounds - j - 1, half));
                lower[pair] = i;
                upper[pair] = j;
                cumulative[pair] = (long) (ALL * Math.min(1, sum));
            }
        }
    }

    /** The chance that at least {@code hits} of the draws are among the lowest {@code values}. */
    private double atLeast(int hits, int values) {
        double chance = 0;
        for (int k = hits; k <= rounds; k++) {
            chance += choose(k) * power(values, k) * power(rounds - values, rounds - k);
        }
        return Math.min(1, chance);
    }

    private double choose(int k) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (rounds - k + i) / i;
        }
        return ways;
    }

    /** (values / n)^times by plain multiplication, which every JDK rounds alike; Math.pow may differ in the last bit. */
    private double power(int values, int times) {
        double power = 1;
        for (int i = 0; i < times; i++) {
            power *= values / (double) rounds;
        }
        return power;
    }
}
