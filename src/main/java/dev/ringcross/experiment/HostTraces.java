package dev.ringcross.experiment;

import dev.ringcross.error.PlainReason;
import dev.ringcross.result.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The state of the host that an experiment could change or leave behind: settings, kernel taint, mounts, shared memory,
 * core files, children of this process.
 *
 * @param facts the facts by name; for a file that can't be read, the reason
 */
record HostTraces(Map<String, String> facts) {
    static final String NAME = "host-traces";

    /** Settings that only root can change, and counters that only a harmed kernel changes. */
    private static final List<String> FILES = List.of(
            "/proc/sys/kernel/random/boot_id",
            "/proc/sys/kernel/tainted",
            "/proc/sys/kernel/core_pattern",
            "/proc/sys/kernel/perf_event_paranoid",
            "/proc/sys/vm/overcommit_memory",
            "/proc/sys/vm/mmap_min_addr",
            "/sys/kernel/mm/transparent_hugepage/enabled",
            "/sys/devices/system/clocksource/clocksource0/current_clocksource",
            "/sys/devices/system/cpu/online");

    private static final List<String> COUNTED =
            List.of("/proc/self/mounts", "/proc/sysvipc/shm", "/proc/sysvipc/msg", "/proc/sysvipc/sem", "/proc/swaps");

    static HostTraces now(Path directory) {
        Map<String, String> facts = new TreeMap<>();
        FILES.forEach(file -> facts.put(file, read(file, false)));
        COUNTED.forEach(file -> facts.put("lines of " + file, read(file, true)));
        facts.put("core files", cores(directory));
        facts.put(
                "children of this process",
                String.valueOf(ProcessHandle.current().children().count()));
        return new HostTraces(facts);
    }

    private static String read(String file, boolean counted) {
        try {
            List<String> lines = Files.readAllLines(Path.of(file));
            return counted ? String.valueOf(lines.size()) : String.join(" ", lines);
        } catch (IOException refused) {
            return "unreadable: " + PlainReason.of(refused);
        }
    }

    private static String cores(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            return String.valueOf(
                    all.filter(file -> file.getFileName().toString().startsWith("core"))
                            .count());
        } catch (IOException refused) {
            return "unreadable: " + PlainReason.of(refused);
        }
    }

    /** Compares with the state afterwards: how many facts were compared, how many differ, and each that does. */
    Observation beside(HostTraces after) {
        Map<String, String> told = new LinkedHashMap<>();
        facts.forEach((name, value) -> {
            String now = after.facts.get(name);
            if (!value.equals(now)) {
                told.put(name, value + " → " + now);
            }
        });
        Map<String, String> all = new LinkedHashMap<>();
        all.put("compared", String.valueOf(facts.size()));
        all.put("changed", String.valueOf(told.size()));
        all.putAll(told);
        return new Observation(NAME, null, all);
    }
}
