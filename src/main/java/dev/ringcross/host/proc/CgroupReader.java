package dev.ringcross.host.proc;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the limits of this process's control groups. */
public final class CgroupReader {

    private CgroupReader() {}

    /** The CPUs that the nearest group with a cpuset leaves; null where none tells (cpuset(7), cgroup-v2). */
    static @Nullable BitSet cpus(HostFiles files) {
        String membership = files.text("/proc/self/cgroup");
        String mountinfo = files.text("/proc/self/mountinfo");
        CgroupPlace place = membership == null || mountinfo == null
                ? null
                : CgroupPlace.find("cpuset", membership, MountInfo.parse(mountinfo));
        for (String directory : place == null ? List.<String>of() : place.directories()) {
            for (String name : List.of("cpuset.cpus.effective", "cpuset.effective_cpus", "cpuset.cpus")) {
                BitSet cpus = CpuList.parse(files.text(directory + "/" + name));
                if (cpus != null) {
                    return cpus;
                }
            }
        }
        return null;
    }

    /** The limits; null when no hierarchy can be seen. */
    public static @Nullable CgroupLimits read(HostFiles files) {
        String membership = files.text("/proc/self/cgroup");
        String mountinfo = files.text("/proc/self/mountinfo");
        if (membership == null || mountinfo == null) {
            return null;
        }
        MountInfo mounts = MountInfo.parse(mountinfo);
        CgroupPlace cpu = CgroupPlace.find("cpu", membership, mounts);
        CgroupPlace memory = CgroupPlace.find("memory", membership, mounts);
        CgroupPlace pids = CgroupPlace.find("pids", membership, mounts);
        return cpu == null && memory == null && pids == null ? null : CgroupLimits.read(files, cpu, memory, pids);
    }
}
