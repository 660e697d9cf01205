package dev.ringcross.compare;

import dev.ringcross.result.CellKey;
import dev.ringcross.result.Merge;
import dev.ringcross.result.Merge.Kind;
import dev.ringcross.result.Merge.MergedCell;
import dev.ringcross.result.Merge.Outlier;
import dev.ringcross.result.Tool;
import dev.ringcross.result.json.ResultSummary;
import dev.ringcross.stats.MedianDeviation;
import java.util.ArrayList;
import java.util.Arrays;
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

    private final Map<KindKey, Gathered> kinds = new LinkedHashMap<>();
    private final List<Source> sources = new ArrayList<>();

    private record KindKey(
            @Nullable String cpu,
            @Nullable String kernel,
            @Nullable String virtualization,
            Map<String, String> mitigations) {}

    /** Files may call the same cell's group or unit otherwise: their numbers are then kept apart. */
    private record CellInUnit(CellKey key, String group, String unit) {}

    private record Source(String host, String file) {}

    private static final class Gathered {
        private final Set<String> hosts = new LinkedHashSet<>();
        private int files;
        private final Map<CellInUnit, Values> cells = new LinkedHashMap<>();
    }

    /** One cell's values and the numbers of the files that they came from. */
    private static final class Values {
        private double[] values = new double[4];
        private int[] sources = new int[4];
        private int count;

        void add(double value, int source) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
                sources = Arrays.copyOf(sources, 2 * count);
            }
            values[count] = value;
            sources[count++] = source;
        }

        double[] sorted() {
            double[] sorted = Arrays.copyOf(values, count);
            Arrays.sort(sorted);
            return sorted;
        }
    }

    public void add(ResultSummary digest, String file) {
        // A host without a name is a host of its own: nothing says that two of them are one.
        String host = digest.host().hostname() == null ? file : digest.host().hostname();
        KindKey key = new KindKey(
                digest.host().cpu().model(),
                digest.host().kernel(),
                digest.host().virtualization(),
                digest.host().mitigations());
        Gathered kind = kinds.computeIfAbsent(key, unseen -> new Gathered());
        kind.hosts.add(host);
        kind.files++;
        sources.add(new Source(host, file));
        for (ResultSummary.Value cell : digest.cells()) {
            CellInUnit one = new CellInUnit(cell.key(), cell.group(), cell.unit());
            kind.cells.computeIfAbsent(one, unseen -> new Values()).add(cell.typical(), sources.size() - 1);
        }
    }

    /** @param limit how many median absolute deviations from the median make an outlier */
    public Merge merged(Tool tool, double limit) {
        List<Kind> merged = new ArrayList<>();
        kinds.forEach((key, kind) -> {
            List<MergedCell> cells = new ArrayList<>();
            kind.cells.forEach((one, values) -> cells.add(cell(one, values, limit)));
            merged.add(new Kind(
                    key.cpu(),
                    key.kernel(),
                    key.virtualization(),
                    key.mitigations(),
                    kind.hosts.size(),
                    kind.files,
                    cells));
        });
        return new Merge(Merge.SCHEMA, tool, limit, sources.size(), merged);
    }

    private MergedCell cell(CellInUnit one, Values values, double limit) {
        double[] sorted = values.sorted();
        MedianDeviation middle = MedianDeviation.ofSorted(sorted);
        Set<String> hosts = new LinkedHashSet<>();
        List<Outlier> outliers = new ArrayList<>();
        for (int i = 0; i < values.count; i++) {
            Source source = sources.get(values.sources[i]);
            hosts.add(source.host());
            if (middle.isFar(values.values[i], limit)) {
                outliers.add(new Outlier(source.host(), source.file(), values.values[i]));
            }
        }
        return new MergedCell(
                one.key().primitive(),
                one.group(),
                one.key().route(),
                one.key().params(),
                one.unit(),
                hosts.size(),
                values.count,
                middle.median(),
                middle.mad(),
                sorted[0],
                sorted[sorted.length - 1],
                outliers);
    }
}
