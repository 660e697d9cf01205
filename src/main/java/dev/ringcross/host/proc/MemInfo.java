package dev.ringcross.host.proc;

import org.jspecify.annotations.Nullable;

/**
 * Memory of the host (proc_meminfo(5)).
 *
 * @param swapUsed swap space that holds pages now, in bytes; null also where more is said to be free than there is,
 *     as some containers' own /proc/meminfo has it
 */
public record MemInfo(@Nullable Long total, @Nullable Long swapUsed) {

    public static MemInfo parse(String text) {
        Long swap = bytes(KeyValueText.value(text, "SwapTotal"));
        Long free = bytes(KeyValueText.value(text, "SwapFree"));
        return new MemInfo(
                bytes(KeyValueText.value(text, "MemTotal")),
                swap == null || free == null || free > swap ? null : Long.valueOf(swap - free));
    }

    private static @Nullable Long bytes(@Nullable String kilobytes) {
        if (kilobytes == null || !kilobytes.endsWith(" kB")) {
            return null;
        }
        Long number = NumberText.parse(kilobytes.substring(0, kilobytes.length() - 3));
        return number == null ? null : Long.valueOf(number * 1024);
    }
}
