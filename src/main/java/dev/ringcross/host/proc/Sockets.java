package dev.ringcross.host.proc;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Counts sockets by reading one file for each: a package's list of CPUs tells where the next package can begin. */
public final class Sockets {

    private Sockets() {}

    public static @Nullable Integer count(HostFiles files, BitSet online) {
        BitSet left = (BitSet) online.clone();
        int sockets = 0;
        while (!left.isEmpty()) {
            int cpu = left.nextSetBit(0);
            String topology = "/sys/devices/system/cpu/cpu" + cpu + "/topology/";
            String list = files.text(topology + "package_cpus_list");
            // The name before Linux 5.3; both are kept since.
            BitSet mates = CpuList.parse(list != null ? list : files.text(topology + "core_siblings_list"));
            if (mates == null || !mates.get(cpu)) {
                return null;
            }
            left.andNot(mates);
            sockets++;
        }
        return sockets == 0 ? null : Integer.valueOf(sockets);
    }
}
