package dev.ringcross.host.proc;

import org.jspecify.annotations.Nullable;

/** Reads the limits of this process's control groups. */
public final class CgroupReader {

    private CgroupReader() {}

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
