package dev.ringcross.compare;

import dev.ringcross.result.Warning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What merged files say of themselves that can't be so: one host in two runs at once, a clock that is ahead. */
public final class MergeWarnings {
    private static final String REMEDY = "set the clock of the host, and measure again; its numbers are merged";

    /** Clocks of a fleet differ by less where anything sets them (chronyd(8), systemd-timesyncd(8)). */
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private MergeWarnings() {}

    static List<Warning> warnings(List<MergedFile> files, Instant now) {
        List<Warning> warnings = new ArrayList<>();
        sharedNames(files, warnings);
        List<MergedFile> ahead =
                files.stream().filter(file -> isAhead(file, now)).toList();
        if (!ahead.isEmpty()) {
            warnings.add(clockAhead(ahead.get(0), ahead.size()));
        }
        List<MergedFile> backwards =
                files.stream().filter(MergeWarnings::isBackwards).toList();
        if (!backwards.isEmpty()) {
            warnings.add(clockBackwards(backwards.get(0), backwards.size()));
        }
        return warnings;
    }

    /** Whether a run started so long after this time that its host's clock must be ahead. */
    public static boolean isAhead(MergedFile file, Instant now) {
        return file.started() != null && file.started().isAfter(now.plus(CLOCKS_DIFFER));
    }

    /** Whether a run ended before it started. */
    public static boolean isBackwards(MergedFile file) {
        return file.started() != null
                && file.finished() != null
                && file.finished().isBefore(file.started());
    }

    /** @param all how many files are {@link #isAhead}, of which one is named */
    public static Warning clockAhead(MergedFile first, long all) {
        return new Warning(
                "clock-ahead", "a run started after now by the clock of its host: " + first(first, all), REMEDY);
    }

    /** @param all how many files are {@link #isBackwards}, of which one is named */
    public static Warning clockBackwards(MergedFile first, long all) {
        return new Warning(
                "clock-backwards",
                "a run ended before it started by the clock of its host: " + first(first, all),
                REMEDY);
    }

    private static String first(MergedFile one, long all) {
        return one.host() + " in " + one.file() + others(all);
    }

    private static void sharedNames(List<MergedFile> files, List<Warning> warnings) {
        Map<String, List<MergedFile>> byHost = new HashMap<>();
        files.forEach(file -> byHost.computeIfAbsent(file.host(), unseen -> new ArrayList<>(1))
                .add(file));
        Map<String, String> shared = new TreeMap<>();
        byHost.forEach((host, own) -> {
            String why = whyTwoHosts(own);
            if (why != null) {
                shared.put(host, why);
            }
        });
        shared.entrySet().stream()
                .findFirst()
                .ifPresent(first -> warnings.add(sharedName(first.getKey(), first.getValue(), shared.size())));
    }

    /**
     * @param why what {@link #whyTwoHosts} said of the name
     * @param all how many names are shared, of which one is named
     */
    public static Warning sharedName(String host, String why, long all) {
        return new Warning(
                "same-host-name",
                "the name " + host + " seems to be that of two hosts, which count as one: " + why + others(all),
                "give each host a name of its own, or merge their files apart");
    }

    private static String others(long all) {
        return all == 1 ? "" : ", and " + (all - 1) + " more";
    }

    /** What shows that the files of one host's name are of two hosts; null when nothing does. */
    public static @Nullable String whyTwoHosts(List<MergedFile> files) {
        MergedFile first = files.get(0);
        for (MergedFile other : files) {
            if (first.cpu() != null && other.cpu() != null && !first.cpu().equals(other.cpu())) {
                return "their processors differ in " + first.file() + " and " + other.file();
            }
        }
        return overlap(files);
    }

    private static @Nullable String overlap(List<MergedFile> files) {
        List<MergedFile> inOrder = files.stream()
                .filter(file -> file.started() != null && file.finished() != null)
                .sorted(Comparator.comparing(file -> Objects.requireNonNull(file.started())))
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            MergedFile before = inOrder.get(i - 1);
            MergedFile after = inOrder.get(i);
            if (Objects.requireNonNull(after.started()).isBefore(before.finished())) {
                return "their runs overlap in " + before.file() + " and " + after.file();
            }
        }
        return null;
    }
}
