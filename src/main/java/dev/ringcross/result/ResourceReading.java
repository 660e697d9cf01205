package dev.ringcross.result;

import org.jspecify.annotations.Nullable;

/**
 * What a process of the run held between two rounds; what /proc does not tell is null.
 *
 * @param jvm the how-manieth measuring JVM of the run, from 0, read this
 * @param process {@link #MEASURING} or {@link #PARENT}
 * @param rssBytes resident memory (VmRSS of proc_pid_status(5))
 * @param descriptors open ones; of the measuring JVM with the one that lists them
 * @param children processes that it has started and not yet waited for
 * @param mappings lines of proc_pid_maps(5)
 */
public record ResourceReading(
        int jvm,
        int fork,
        int round,
        String process,
        @Nullable Long rssBytes,
        @Nullable Integer descriptors,
        @Nullable Integer threads,
        @Nullable Integer children,
        @Nullable Integer mappings) {

    public static final String MEASURING = "measuring";
    public static final String PARENT = "parent";
}
