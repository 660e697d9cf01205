package dev.ringcross.claim;

import dev.ringcross.result.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long fork takes from parents that have touched so much, beside what copies no page table.
 *
 * @param sizes in MiB, ascending: those that this run has a number of
 * @param growth the largest parent over the least
 * @param overVfork each size over vfork and exec; none where that has no number
 * @param hugeSizes those of {@code sizes} that were measured in huge pages too
 * @param overHuge each of these in small pages over the same in huge ones
 */
record ForkTimes(
        List<Integer> sizes,
        Contrast growth,
        List<Contrast> overVfork,
        List<Integer> hugeSizes,
        List<Contrast> overHuge) {
    static final String VFORK = "vfork-exec/c";
    private static final List<Integer> MEBIBYTES = List.of(4, 64, 512, 2048);

    static List<String> cells() {
        return Stream.concat(MEBIBYTES.stream().flatMap(size -> Stream.of(small(size), huge(size))), Stream.of(VFORK))
                .toList();
    }

    static String small(int mebibytes) {
        return "fork-rss/c mebibytes=" + mebibytes + " hugePages=no";
    }

    private static String huge(int mebibytes) {
        return "fork-rss/c mebibytes=" + mebibytes + " hugePages=yes";
    }

    /** All of it is compared as one family. */
    static ForkTimes of(Observed observed) {
        List<Integer> sizes =
                MEBIBYTES.stream().filter(size -> observed.has(small(size))).toList();
        if (sizes.size() < 2) {
            // Says why the first that is missing is.
            MEBIBYTES.forEach(size -> observed.cell(small(size)));
        }
        List<Integer> hugeSizes =
                sizes.stream().filter(size -> observed.has(huge(size))).toList();
        List<List<String>> pairs = new ArrayList<>();
        pairs.add(List.of(small(sizes.get(sizes.size() - 1)), small(sizes.get(0))));
        hugeSizes.forEach(size -> pairs.add(List.of(small(size), huge(size))));
        sizes.forEach(size -> pairs.add(List.of(small(size), VFORK)));
        List<Contrast> contrasts = observed.contrasts(pairs);
        int rest = 1 + hugeSizes.size();
        return new ForkTimes(
                sizes,
                contrasts.get(0),
                contrasts.subList(rest, contrasts.size()),
                hugeSizes,
                contrasts.subList(1, rest));
    }

    int least() {
        return sizes.get(0);
    }

    int most() {
        return sizes.get(sizes.size() - 1);
    }

    /** Nanoseconds that each MiB more takes. */
    double addedNanosPerMebibyte(Observed observed) {
        return (observed.typical(small(most())) - observed.typical(small(least()))) / (most() - least());
    }

    /** Those that have points. */
    List<Curve> curves() {
        return Stream.of(
                        curve("fork / vfork and exec", overVfork.isEmpty() ? List.of() : sizes, overVfork),
                        curve("small pages / huge pages", hugeSizes, overHuge))
                .filter(curve -> !curve.points().isEmpty())
                .toList();
    }

    private static Curve curve(String effect, List<Integer> sizes, List<Contrast> contrasts) {
        return Curves.of("MiB", effect, sizes.stream().map(Double::valueOf).toList(), contrasts);
    }
}
