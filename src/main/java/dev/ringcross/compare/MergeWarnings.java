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
final class MergeWarnings {
    /** Clocks of a fleet differ by less where anything sets them (chronyd(8), systemd-timesyncd(8)). */
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private MergeWarnings() {}

    static List<Warning> warnings(List<MergedFile> files, Instant now) {
        List<Warning> warnings = new ArrayList<>();
        sharedNames(files, warnings);
        String remedy = "set the clock of the host, and measure again; its numbers are merged";
        List<MergedFile> ahead = files.stream()
                .filter(file -> file.started() != null && file.started().isAfter(now.plus(CLOCKS_DIFFER)))
                .toList();
        if (!ahead.isEmpty()) {
            warnings.add(new Warning(
                    "clock-ahead", "a run started after now by the clock of its host: " + first(ahead), remedy));
        }
        List<MergedFile> backwards = files.stream()
                .filter(file -> file.started() != null
                        && file.finished() != null
                        && file.finished().isBefore(file.started()))
                .toList();
        if (!backwards.isEmpty()) {
            warnings.add(new Warning(
                    "clock-backwards",
                    "a run ended before it started by the clock of its host: " + first(backwards),
                    remedy));
        }
        return warnings;
    }

    private static String first(List<MergedFile> all) {
        return all.get(0).host() + " in " + all.get(0).file() + others(all.size());
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
                .ifPresent(first -> warnings.add(new Warning(
                        "same-host-name",
                        "the name " + first.getKey() + " seems to be that of two hosts, which count as one: "
                                + first.getValue() + others(shared.size()),
                        "give each host a name of its own, or merge their files apart")));
    }

    private static String others(int all) {
        return all == 1 ? "" : ", and " + (all - 1) + " more";
    }

    private static @Nullable String whyTwoHosts(List<MergedFile> files) {
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
