package dev.ringcross.host;

import org.jspecify.annotations.Nullable;

/**
 * The memory of the host (proc_meminfo(5)).
 *
 * @param swapUsed swap space that holds pages now, in bytes
 */
record MemInfo(@Nullable Long total, @Nullable Long swapUsed) {

    static MemInfo parse(String text) {
        Long swap = bytes(Lines.value(text, "SwapTotal"));
        Long free = bytes(Lines.value(text, "SwapFree"));
        return new MemInfo(
                bytes(Lines.value(text, "MemTotal")), swap == null || free == null ? null : Long.valueOf(swap - free));
    }

    private static @Nullable Long bytes(@Nullable String kilobytes) {
        if (kilobytes == null || !kilobytes.endsWith(" kB")) {
            return null;
        }
        Long number = Numbers.parse(kilobytes.substring(0, kilobytes.length() - 3));
        return number == null ? null : Long.valueOf(number * 1024);
    }
}
