package dev.ringcross.host.proc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Limits of this process's control group and of the groups above it: the tightest of each counts.
 *
 * @param cpuMax CPUs that may be used at once, null when unlimited or unknown
 * @param memoryMax bytes, null when unlimited or unknown
 * @param pidsMax tasks, null when unlimited or unknown
 * @param throttling null when no group that can be read has a quota
 */
public record CgroupLimits(
        @Nullable Double cpuMax,
        @Nullable Long memoryMax,
        @Nullable Long pidsMax,
        @Nullable Throttling throttling) {

    /** The limit that version 1 writes where there is none: the largest multiple of a page. */
    private static final long NO_LIMIT = Long.MAX_VALUE / 2;

    /**
     * How often the CPU quota ran out since the group was made (cpu.stat).
     *
     * @param periods the number of periods with work
     * @param throttled the number of those periods that ended with tasks waiting for the next
     */
    public record Throttling(long periods, long throttled) {}

    static CgroupLimits read(
            HostFiles files, @Nullable CgroupPlace cpu, @Nullable CgroupPlace memory, @Nullable CgroupPlace pids) {
        return new CgroupLimits(
                cpuMax(files, cpu),
                least(files, memory, "memory.max", "memory.limit_in_bytes"),
                least(files, pids, "pids.max", "pids.max"),
                throttling(files, cpu));
    }

    /** CPUs from a text such as "200000 100000", quota and period in microseconds (cgroup-v2, cpu.max). */
    public static @Nullable Double cpuMaxV2(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split(" ");
        return parts.length < 2 ? null : cpuMaxV1(parts[0], parts[1]);
    }

    /** CPUs from cpu.cfs_quota_us (-1 for no limit) and cpu.cfs_period_us. */
    public static @Nullable Double cpuMaxV1(@Nullable String quota, @Nullable String period) {
        Long used = NumberText.parse(quota);
        Long of = NumberText.parse(period);
        return used == null || of == null || used < 0 || of <= 0 ? null : Double.valueOf((double) used / of);
    }

    /** A number, or null for "max" and for version 1's way to say so. */
    public static @Nullable Long limit(@Nullable String text) {
        Long number = NumberText.parse(text);
        return number == null || number >= NO_LIMIT ? null : number;
    }

    public static @Nullable Throttling throttling(String stat) {
        long periods = field(stat, "nr_periods ");
        return periods <= 0 ? null : new Throttling(periods, field(stat, "nr_throttled "));
    }

    private static @Nullable Double cpuMax(HostFiles files, @Nullable CgroupPlace place) {
        Double least = null;
        for (String directory : directories(place)) {
            Double max = place != null && place.v2()
                    ? cpuMaxV2(files.text(directory + "/cpu.max"))
                    : cpuMaxV1(
                            files.text(directory + "/cpu.cfs_quota_us"), files.text(directory + "/cpu.cfs_period_us"));
            least = max != null && (least == null || max < least) ? max : least;
        }
        return least;
    }

    private static @Nullable Long least(HostFiles files, @Nullable CgroupPlace place, String v2, String v1) {
        Long least = null;
        for (String directory : directories(place)) {
            Long limit = limit(files.text(directory + "/" + (place != null && place.v2() ? v2 : v1)));
            least = limit != null && (least == null || limit < least) ? limit : least;
        }
        return least;
    }

    /** The group that was throttled most often. */
    private static @Nullable Throttling throttling(HostFiles files, @Nullable CgroupPlace place) {
        Throttling worst = null;
        for (String directory : directories(place)) {
            String stat = files.text(directory + "/cpu.stat");
            Throttling here = stat == null ? null : throttling(stat);
            worst = here != null && (worst == null || here.throttled() > worst.throttled()) ? here : worst;
        }
        return worst;
    }

    private static List<String> directories(@Nullable CgroupPlace place) {
        return place == null ? List.of() : place.directories();
    }

    private static long field(String stat, String key) {
        int at = stat.startsWith(key) ? 0 : stat.indexOf("\n" + key) + 1;
        if (at == 0 && !stat.startsWith(key)) {
            return 0;
        }
        int end = stat.indexOf('\n', at);
        Long value = NumberText.parse(stat.substring(at + key.length(), end < 0 ? stat.length() : end));
        return value == null ? 0 : value;
    }
}
