package dev.ringcross.result;

import org.jspecify.annotations.Nullable;

/**
 * A thing that the kernel allows or refuses to this process.
 *
 * @param permitted null when it cannot be told without trying
 * @param detail the setting or limit that decides, with its value
 * @param remedy the setting that would permit it, null where nothing is missing
 */
public record Permission(
        String name,
        @Nullable Boolean permitted,
        String detail,
        @Nullable String remedy) {}
