package dev.ringcross.compare;

import dev.ringcross.result.CellKey;
import dev.ringcross.result.HostTraits;
import dev.ringcross.result.HostTraits.Trait;
import dev.ringcross.result.Merge;
import dev.ringcross.result.Merge.Kind;
import dev.ringcross.result.Merge.LeftOut;
import dev.ringcross.result.Merge.MergedCell;
import dev.ringcross.result.Merge.Outlier;
import dev.ringcross.result.Tool;
import dev.ringcross.result.json.ResultSummary;
import dev.ringcross.stats.MedianDeviation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges result files one after the other, and keeps one number for each cell of a file. */
public final class HostMerge {
    /** The default distance of an outlier, in median absolute deviations. */
    public static final int LIMIT = MedianDeviation.LIMIT;

    private final Set<Trait> by;
    private final @Nullable Instant since;
    private final Map<HostTraits, Gathered> kinds = new LinkedHashMap<>();
    private final List<MergedFile> merged = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<String, String> fileByRun = new HashMap<>();
    private int older;

    /** Files may call the same cell's group or unit otherwise: their numbers are then kept apart. */
    private record CellInUnit(CellKey key, String group, String unit) {}

    private static final class Gathered {
        private final Set<String> hosts = new LinkedHashSet<>();
        private int files;
        private final Map<CellInUnit, ValuesByFile> cells = new LinkedHashMap<>();
    }

    /**
     * @param by the traits that hosts of a kind share
     * @param since runs that started earlier are counted only; null merges all
     */
    public HostMerge(Collection<Trait> by, @Nullable Instant since) {
        this.by = EnumSet.copyOf(by);
        this.since = since;
    }

    /** Notes a file that can't be merged. */
    public void leaveOut(LeftOut file) {
        leftOut.add(file);
    }

    /** Merges a file, unless its run started too early or is merged already. */
    public void add(ResultSummary digest, String file) {
        MergedFile one = MergedFile.of(digest, file);
        if (since != null && one.started() == null) {
            leaveOut(LeftOut.untimed(file));
        } else if (since != null && one.started().isBefore(since)) {
            older++;
        } else {
            String same = fileByRun.putIfAbsent(digest.run().id(), file);
            if (same == null) {
                merge(digest, one);
            } else {
                leaveOut(LeftOut.sameRun(file, same));
            }
        }
    }

    private void merge(ResultSummary digest, MergedFile one) {
        Gathered kind = kinds.computeIfAbsent(HostTraits.of(digest.host(), by), unseen -> new Gathered());
        kind.hosts.add(one.host());
        kind.files++;
        merged.add(one);
        for (ResultSummary.Value cell : digest.cells()) {
            CellInUnit key = new CellInUnit(cell.key(), cell.group(), cell.unit());
            kind.cells.computeIfAbsent(key, unseen -> new ValuesByFile()).add(cell.typical(), merged.size() - 1);
        }
    }

    /** How many files have been merged. */
    public int files() {
        return merged.size();
    }

    public int olderFiles() {
        return older;
    }

    public List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    /** @param limit how many median absolute deviations from the median make an outlier */
    public Merge merged(Tool tool, double limit) {
        List<Kind> all = new ArrayList<>();
        kinds.forEach((traits, kind) -> {
            List<MergedCell> cells = new ArrayList<>();
            kind.cells.forEach((key, values) -> cells.add(cell(key, values, limit)));
            all.add(new Kind(traits, kind.hosts.size(), kind.files, cells));
        });
        return new Merge(
                Merge.SCHEMA,
                tool,
                limit,
                by.stream().map(Trait::word).toList(),
                since == null ? null : since.toString(),
                merged.size(),
                older,
                leftOut(),
                MergeWarnings.warnings(merged, Instant.now()),
                all);
    }

    private MergedCell cell(CellInUnit cell, ValuesByFile values, double limit) {
        double[] sorted = values.sorted();
        MedianDeviation middle = MedianDeviation.ofSorted(sorted);
        Set<String> hosts = new LinkedHashSet<>();
        List<Outlier> outliers = new ArrayList<>();
        values.forEach((file, value) -> {
            MergedFile source = merged.get(file);
            hosts.add(source.host());
            if (middle.isFar(value, limit)) {
                outliers.add(new Outlier(source.host(), source.file(), value));
            }
        });
        return new MergedCell(
                cell.key().primitive(),
                cell.group(),
                cell.key().route(),
                cell.key().params(),
                cell.unit(),
                hosts.size(),
                sorted.length,
                middle.median(),
                middle.mad(),
                sorted[0],
                sorted[sorted.length - 1],
                outliers.size(),
                farthest(outliers, middle.median()));
    }

    private static List<Outlier> farthest(List<Outlier> outliers, double median) {
        return outliers.stream()
                .sorted(Comparator.comparingDouble((Outlier one) -> Math.abs(one.value() - median))
                        .reversed()
                        .thenComparing(Outlier::file))
                .limit(Merge.MOST_OUTLIERS)
                .toList();
    }
}
