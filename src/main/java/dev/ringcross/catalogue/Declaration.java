package dev.ringcross.catalogue;

import dev.ringcross.call.CLibrary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kernel events per operation that a route declares.
 *
 * @param syscalls system calls by name; their sum is {@link #entries}
 * @param faults page faults, as perf_event_open(2) counts exceptions; null where their number is not declared
 * @param faultsByUsage page faults as getrusage(2) counts them; null where their number is not declared
 */
public record Declaration(
        Map<String, Bounds> syscalls,
        Bounds switches,
        @Nullable Bounds faults,
        @Nullable Bounds faultsByUsage) {

    private static final String ARCH = System.getProperty("os.arch", "unknown");

    static Declaration of(Declares declares) {
        return of(declares, ARCH, declares.byHelper() ? CLibrary::ofHelper : CLibrary::ofJvm);
    }

    /** @param library asked only by a call that depends on it, since the answer means a call of the native library */
    static Declaration of(Declares declares, String arch, Supplier<Optional<CLibrary>> library) {
        Map<String, Bounds> syscalls = new LinkedHashMap<>();
        // Two names that are one call on this architecture are counted together.
        Stream.of(declares.syscalls().split(","))
                .filter(item -> !item.isBlank())
                .map(DeclaredCall::parse)
                .filter(call -> call.isMade(arch, library))
                .forEach(call -> syscalls.merge(SystemCallNames.on(arch, call.name()), call.count(), Bounds::plus));
        Bounds faults = declares.faults().isEmpty() ? null : Bounds.parse(declares.faults());
        Bounds byUsage = declares.faultsByUsage().isEmpty() ? faults : Bounds.parse(declares.faultsByUsage());
        return new Declaration(syscalls, Bounds.parse(declares.switches()), faults, byUsage);
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
