package dev.ringcross.result;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the hosts of one kind have in common. A trait by which hosts are not grouped is null, or empty, as an unknown one.
 *
 * @param mitigations the kernel's own words, by vulnerability
 */
public record HostTraits(
        @Nullable String cpu,
        @Nullable String kernel,
        @Nullable String virtualization,
        Map<String, String> mitigations,
        @Nullable String arch,
        @Nullable String container,
        @Nullable String libc) {

    /** A property by which hosts can be grouped. */
    public enum Trait {
        CPU,
        KERNEL,
        VIRTUALIZATION,
        MITIGATIONS,
        ARCH,
        CONTAINER,
        LIBC;

        /** The name that options and JSON have for it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The names of all, in order. */
        public static List<String> words() {
            return Arrays.stream(values()).map(Trait::word).toList();
        }

        /** The trait that options and JSON name so. */
        public static Trait of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** What influences the cost of a crossing most. */
    public static final List<Trait> DEFAULT = List.of(Trait.CPU, Trait.KERNEL, Trait.VIRTUALIZATION, Trait.MITIGATIONS);

    /** The trait as the host has it, null when it is unknown; not the mitigations, which are several. */
    public @Nullable String value(Trait trait) {
        return switch (trait) {
            case CPU -> cpu;
            case KERNEL -> kernel;
            case VIRTUALIZATION -> virtualization;
            case ARCH -> arch;
            case CONTAINER -> container;
            case LIBC -> libc;
            case MITIGATIONS -> throw new IllegalArgumentException("the mitigations are several values");
        };
    }

    /** These traits of a host. */
    public static HostTraits of(HostFacts host, Set<Trait> by) {
        return new HostTraits(
                by.contains(Trait.CPU) ? host.cpu().model() : null,
                by.contains(Trait.KERNEL) ? host.kernel() : null,
                by.contains(Trait.VIRTUALIZATION) ? host.virtualization() : null,
                by.contains(Trait.MITIGATIONS) ? host.mitigations() : Map.of(),
                by.contains(Trait.ARCH) ? host.arch() : null,
                by.contains(Trait.CONTAINER) ? host.container() : null,
                by.contains(Trait.LIBC) ? host.libc() : null);
    }
}
