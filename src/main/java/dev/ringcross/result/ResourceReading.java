package dev.ringcross.result;

import org.jspecify.annotations.Nullable;

/**
 * What a process of the run held between two passes; null where /proc does not tell.
 *
 * @param measuringProcess the zero-based number of the measuring process that read this
 * @param jvm the zero-based index of the measuring JVM; two processes may share it
 * @param pass the zero-based number of the pass over all cells that followed
 * @param process {@link #MEASURING} or {@link #PARENT}
 * @param rssBytes resident memory (VmRSS of proc_pid_status(5))
 * @param descriptors open descriptors; of the measuring JVM including the one that lists them
 * @param children processes that it has started and not yet waited for
 * @param mappings lines of proc_pid_maps(5)
 */
public record ResourceReading(
        int measuringProcess,
        int jvm,
        int pass,
        String process,
        @Nullable Long rssBytes,
        @Nullable Integer descriptors,
        @Nullable Integer threads,
        @Nullable Integer children,
        @Nullable Integer mappings) {

    public static final String MEASURING = "measuring";
    public static final String PARENT = "parent";
}
