package dev.ringcross.host.proc;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of CPUs as the kernel writes it: "0-3,8", ranges and single numbers (cpuset(7), "List format"). */
public final class CpuList {

    /** More than any kernel is built for; a longer range is no CPU list. */
    private static final int MOST = 1 << 16;

    private CpuList() {}

    /** Writes CPUs as the kernel does: {@code 0-3,8}. */
    public static String words(BitSet cpus) {
        List<String> parts = new ArrayList<>();
        for (int first = cpus.nextSetBit(0); first >= 0; ) {
            int end = cpus.nextClearBit(first);
            parts.add(end - first == 1 ? String.valueOf(first) : first + "-" + (end - 1));
            first = cpus.nextSetBit(end);
        }
        return String.join(",", parts);
    }

    public static @Nullable BitSet parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        BitSet cpus = new BitSet();
        for (String part : text.strip().split(",")) {
            int dash = part.indexOf('-');
            Integer first = NumberText.parseInt(dash < 0 ? part : part.substring(0, dash));
            Integer last = dash < 0 ? first : NumberText.parseInt(part.substring(dash + 1));
            if (first == null || last == null || first < 0 || last < first || last >= MOST) {
                return null;
            }
            cpus.set(first, last + 1);
        }
        return cpus;
    }
}
