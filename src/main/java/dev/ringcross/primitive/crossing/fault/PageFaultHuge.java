package dev.ringcross.primitive.crossing.fault;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.io.IOException;
import java.lang.foreign.*;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "touch a transparent huge page for the first time, and the madvise that takes it back",
        man = "MADV_HUGEPAGE in madvise(2)",
        steps = """
                user    a store to a part of the address space that is aligned to a huge page and has none yet
                enter   the CPU raises a page fault
                kernel  a frame of 2 MiB is taken (where pages are 4 KiB) and cleared, one entry a level higher is set
                leave   iret: the store is executed again; the 511 pages around it need no fault of their own
                enter   madvise: the huge page is given back
                """,
        cost = "Clearing 2 MiB, at the speed of memory: many times a page-fault for 512 times the memory. "
                + "Where memory is fragmented the kernel may fall back to a small page, and the time is a small one's.")
@Declares(syscalls = "madvise", faults = "1")
@Absent(
        route = {Route.RAW, Route.CRITICAL},
        reason = "no call is made: the fault comes from a store, which Java makes itself")
@Absent(route = Route.JNA_INTERFACE, reason = "JNA reaches memory in one way only: see jna-direct")
@Absent(route = Route.JAVA, reason = "the JVM asks for huge pages at its start or never: -XX:+UseTransparentHugePages")
public class PageFaultHuge extends Primitive {
    private static final Path SETTINGS = Path.of("/sys/kernel/mm/transparent_hugepage");

    private MemorySegment huge = MemorySegment.NULL;
    private Pointer pointer;

    @Override
    protected void open(Route route) throws IOException {
        Path size = SETTINGS.resolve("hpage_pmd_size");
        if (!Files.isReadable(size)) {
            throw new Unavailable("this kernel has no transparent huge pages: no " + size);
        }
        long bytes = Long.parseLong(Files.readString(size).strip());
        MemorySegment pages = owned(Pages.anonymous(2 * bytes)).segment();
        huge = pages.asSlice(-pages.address() & (bytes - 1), bytes);
        Linux.madvise(huge, bytes, Linux.MADV_HUGEPAGE());
        huge.set(ValueLayout.JAVA_BYTE, 0, (byte) 1);
        if (!isHuge(huge.address())) {
            throw new Unavailable("the kernel gave no huge page; transparent_hugepage/enabled: "
                    + Files.readString(SETTINGS.resolve("enabled")).strip()
                    + ": it must not be [never], and memory must not be fragmented (/proc/buddyinfo)");
        }
        giveBack();
        pointer = route.usesJna() ? new Pointer(huge.address()) : null;
    }

    /** AnonHugePages of the mapping that begins there: smaps in proc(5). */
    private static boolean isHuge(long start) throws IOException {
        String mapping = Long.toHexString(start) + "-";
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/smaps"))) {
            return lines.dropWhile(line -> !line.startsWith(mapping))
                    .filter(line -> line.startsWith("AnonHugePages:"))
                    .findFirst()
                    .filter(line -> !line.matches("AnonHugePages: *0 kB"))
                    .isPresent();
        }
    }

    private long giveBack() {
        return Checked.served(Linux.madvise(huge, huge.byteSize(), Linux.MADV_DONTNEED()));
    }

    @Benchmark
    public long c() {
        Linux.ringcross_touch(huge, 1, 0);
        return giveBack();
    }

    @Benchmark
    public long panama() {
        huge.set(ValueLayout.JAVA_BYTE, 0, (byte) 1);
        return giveBack();
    }

    @Benchmark
    public long jnaDirect() {
        pointer.setByte(0, (byte) 1);
        return giveBack();
    }
}
