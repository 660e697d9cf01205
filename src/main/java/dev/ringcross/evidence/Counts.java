package dev.ringcross.evidence;

import org.jspecify.annotations.Nullable;

/** What the kernel has counted so far; null where this source has no such counter. */
public record Counts(@Nullable Long kernelEntries, long contextSwitches, long pageFaults) {}
