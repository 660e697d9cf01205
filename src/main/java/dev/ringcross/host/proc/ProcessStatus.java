package dev.ringcross.host.proc;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The status of this process from /proc/self/status (proc_pid_status(5)).
 *
 * @param capabilities the effective set, one bit each; null when unknown
 * @param seccompFilters filters attached, null before Linux 5.9
 * @param storeBypass the words after Speculation_Store_Bypass, null before Linux 4.17
 * @param cpusAllowed the CPUs that the affinity mask leaves
 * @param tracer the process that traces this one by ptrace(2), null when none does
 */
public record ProcessStatus(
        @Nullable Long capabilities,
        @Nullable String seccomp,
        @Nullable Integer seccompFilters,
        @Nullable String storeBypass,
        @Nullable BitSet cpusAllowed,
        @Nullable Integer tracer) {

    public static ProcessStatus parse(String text) {
        return new ProcessStatus(
                hex(KeyValueText.value(text, "CapEff")),
                seccomp(KeyValueText.value(text, "Seccomp")),
                NumberText.parseInt(KeyValueText.value(text, "Seccomp_filters")),
                KeyValueText.value(text, "Speculation_Store_Bypass"),
                CpuList.parse(KeyValueText.value(text, "Cpus_allowed_list")),
                tracer(NumberText.parseInt(KeyValueText.value(text, "TracerPid"))));
    }

    private static @Nullable Integer tracer(@Nullable Integer process) {
        return process == null || process == 0 ? null : process;
    }

    private static @Nullable String seccomp(@Nullable String mode) {
        if (mode == null) {
            return null;
        }
        return switch (mode) {
            case "0" -> "disabled";
            case "1" -> "strict";
            case "2" -> "filter";
            default -> null;
        };
    }

    private static @Nullable Long hex(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(Long.parseUnsignedLong(text, 16));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
