package dev.ringcross.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kernel events per operation that a route declares.
 *
 * @param syscalls system calls by name; their sum is {@link #entries}
 * @param faults page faults; null where their number is not declared
 */
public record Declaration(
        Map<String, Bounds> syscalls,
        Bounds switches,
        @Nullable Bounds faults) {

    private static final String ARCH = System.getProperty("os.arch", "unknown");

    static Declaration of(Declares declares) {
        Map<String, Bounds> syscalls = new LinkedHashMap<>();
        for (String item : declares.syscalls().split(",")) {
            String[] words = item.strip().split("\\s+");
            if (!words[0].isEmpty()) {
                Bounds count = words.length == 1 ? new Bounds(1, 1) : Bounds.parse(words[1]);
                // Two that are one call here are counted together.
                syscalls.merge(SystemCallNames.on(ARCH, words[0]), count, Bounds::plus);
            }
        }
        Bounds faults = declares.faults().isEmpty() ? null : Bounds.parse(declares.faults());
        return new Declaration(syscalls, Bounds.parse(declares.switches()), faults);
    }

    /** The number of kernel entries per operation. */
    public Bounds entries() {
        return syscalls.values().stream().reduce(Bounds.NONE, Bounds::plus);
    }

    /** The system calls in words: {@code write 2, read 2}. */
    public String syscallWords() {
        StringBuilder words = new StringBuilder();
        syscalls.forEach((name, count) -> words.append(words.isEmpty() ? "" : ", ")
                .append(name)
                .append(count.equals(new Bounds(1, 1)) ? "" : " " + count));
        return words.isEmpty() ? "none" : words.toString();
    }
}
