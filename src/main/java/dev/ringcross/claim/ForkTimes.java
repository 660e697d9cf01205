package dev.ringcross.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The times of fork from parents that have touched more and more memory, compared with calls that copy no page table.
 *
 * @param sizes the sizes in MiB, ascending, that this run has numbers for
 * @param growth the ratio of the largest parent to the smallest
 * @param overVfork the ratio of each size to vfork and exec; empty where that has no number
 * @param overHuge the ratio of small pages to huge pages for each size
 */
public record ForkTimes(List<Integer> sizes, Contrast growth, List<Contrast> overVfork, List<Contrast> overHuge) {
    public static final String VFORK = "vfork-exec/c";
    private static final List<Integer> MEBIBYTES = List.of(4, 64, 512, 2048);

    public static List<String> cells() {
        return Stream.concat(MEBIBYTES.stream().flatMap(size -> Stream.of(small(size), huge(size))), Stream.of(VFORK))
                .toList();
    }

    static String small(int mebibytes) {
        return "fork-rss/c mebibytes=" + mebibytes + " hugePages=no";
    }

    private static String huge(int mebibytes) {
        return "fork-rss/c mebibytes=" + mebibytes + " hugePages=yes";
    }

    /**
     * All pairs that may be compared: which sizes are the largest and the smallest depends on the numbers of the run.
     */
    public static List<List<String>> pairs() {
        List<List<String>> pairs = new ArrayList<>();
        for (int size : MEBIBYTES) {
            MEBIBYTES.stream().filter(larger -> larger > size).forEach(larger -> pairs.add(overSmaller(larger, size)));
            pairs.add(overHuge(size));
            pairs.add(overVfork(size));
        }
        return pairs;
    }

    private static List<String> overSmaller(int larger, int smaller) {
        return List.of(small(larger), small(smaller));
    }

    private static List<String> overHuge(int mebibytes) {
        return List.of(small(mebibytes), huge(mebibytes));
    }

    private static List<String> overVfork(int mebibytes) {
        return List.of(small(mebibytes), VFORK);
    }

    /** Compares all of these as one family. */
    public static ForkTimes of(RunObservations observed) {
        List<Integer> sizes =
                MEBIBYTES.stream().filter(size -> observed.has(small(size))).toList();
        if (sizes.size() < 2) {
            // Says why the first that is missing is.
            MEBIBYTES.forEach(size -> observed.cell(small(size)));
        }
        List<List<String>> growth = List.of(overSmaller(sizes.get(sizes.size() - 1), sizes.get(0)));
        List<List<String>> huge = sizes.stream().map(ForkTimes::overHuge).toList();
        List<List<String>> vfork = sizes.stream().map(ForkTimes::overVfork).toList();
        List<Contrast> contrasts = observed.contrasts(
                Stream.of(growth, huge, vfork).flatMap(List::stream).toList());
        return new ForkTimes(
                sizes,
                ContrastSummary.those(contrasts, growth).get(0),
                contrasts.stream().filter(one -> one.cheap().equals(VFORK)).toList(),
                contrasts.stream()
                        .filter(one -> one.cheap().endsWith("hugePages=yes"))
                        .toList());
    }

    public int least() {
        return sizes.get(0);
    }

    public int most() {
        return sizes.get(sizes.size() - 1);
    }

    /** The nanoseconds for each further MiB, computed from the ratio so that both agree. */
    public double addedNanosPerMebibyte(RunObservations observed) {
        return observed.typical(small(least())) * (growth.ratio() - 1) / (most() - least());
    }
}
