package dev.ringcross.host.proc;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Hardware threads that share cores.
 *
 * @param threads of the core that has most
 * @param everyCore whether every core has as many: of a hybrid processor only the large ones may
 */
public record Smt(int threads, boolean everyCore) {
    private static final String CPUS = "/sys/devices/system/cpu/";

    /** Null where no core that is online has two, and where the topology is hidden and the kernel says nothing. */
    static @Nullable Smt read(HostFiles files, @Nullable BitSet online) {
        if (online == null) {
            return null;
        }
        int most = 0;
        int least = Integer.MAX_VALUE;
        BitSet left = (BitSet) online.clone();
        while (!left.isEmpty()) {
            int cpu = left.nextSetBit(0);
            String topology = CPUS + "cpu" + cpu + "/topology/";
            String list = files.text(topology + "core_cpus_list");
            // The name before Linux 5.3; both are kept since.
            BitSet mates = CpuList.parse(list != null ? list : files.text(topology + "thread_siblings_list"));
            if (mates == null || !mates.get(cpu)) {
                return "1".equals(files.text(CPUS + "smt/active")) ? new Smt(2, false) : null;
            }
            mates.and(online);
            most = Math.max(most, mates.cardinality());
            least = Math.min(least, mates.cardinality());
            left.andNot(mates);
        }
        return most > 1 ? new Smt(most, least == most) : null;
    }
}
