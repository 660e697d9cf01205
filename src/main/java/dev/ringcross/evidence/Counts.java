package dev.ringcross.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What the kernel has counted so far; null where this source has no such counter.
 *
 * @param contextSwitches voluntary and involuntary ones
 * @param involuntarySwitches those in which a task was taken off its CPU while it could run on: by a yield of its own, or
 *     by some other task of the host
 */
public record Counts(@Nullable Long kernelEntries, long contextSwitches, long involuntarySwitches, long pageFaults) {}
