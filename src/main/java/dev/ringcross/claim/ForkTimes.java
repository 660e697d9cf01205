package dev.ringcross.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long fork takes from parents that have touched so much, beside what copies no page table.
 *
 * @param sizes in MiB, ascending: those that this run has a number of
 * @param growth the largest parent over the least
 * @param overVfork each size over vfork and exec; none where that has no number
 * @param overHuge each of these in small pages over the same in huge ones
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

    /** Which two sizes are the largest and the least is known only by what this run has numbers of. */
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

    /** All of it is compared as one family. */
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

    /** Nanoseconds that each MiB more takes: by the ratio, so that neither says otherwise than the other. */
    public double addedNanosPerMebibyte(RunObservations observed) {
        return observed.typical(small(least())) * (growth.ratio() - 1) / (most() - least());
    }
}
