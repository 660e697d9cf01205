package dev.ringcross.catalogue;

import dev.ringcross.call.CLibrary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
        // Asked only where it matters: it means a call of the native library.
        boolean asked = calls(declares).anyMatch(DeclaredCall::dependsOnLibrary);
        Optional<CLibrary> library =
                !asked ? Optional.empty() : declares.byHelper() ? CLibrary.ofHelper() : CLibrary.ofJvm();
        return of(declares, ARCH, library);
    }

    static Declaration of(Declares declares, String arch, Optional<CLibrary> library) {
        Map<String, Bounds> syscalls = new LinkedHashMap<>();
        // Two names that are one call on this architecture are counted together.
        calls(declares)
                .filter(call -> call.isMade(arch, library))
                .forEach(call -> syscalls.merge(SystemCallNames.on(arch, call.name()), call.count(), Bounds::plus));
        Bounds faults = declares.faults().isEmpty() ? null : Bounds.parse(declares.faults());
        return new Declaration(syscalls, Bounds.parse(declares.switches()), faults);
    }

    private static Stream<DeclaredCall> calls(Declares declares) {
        return Stream.of(declares.syscalls().split(","))
                .filter(item -> !item.isBlank())
                .map(DeclaredCall::parse);
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
