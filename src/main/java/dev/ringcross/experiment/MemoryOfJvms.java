package dev.ringcross.experiment;

import dev.ringcross.error.PlainReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures the memory that Java's units take: a JVM as a process, platform threads, and a hundred thousand virtual
 * threads.
 */
public final class MemoryOfJvms {
    private static final int PLATFORM_THREADS = 100;
    private static final int VIRTUAL_THREADS = 100_000;
    private static final long KIBI = 1024;
    private static final String STAY = "stay";

    private static volatile boolean ended;

    private MemoryOfJvms() {}

    /**
     * The experiment, as a claim names it. The heap has room for all virtual threads; two gibibytes are enough for
     * everything.
     */
    public static Experiment experiment() {
        return Experiment.inJvm("memory-of-jvms", MemoryOfJvms.class, "-Xmx512m");
    }

    /** With an argument this is the JVM whose memory is measured; it stays until its input ends. */
    public static void main(String... arguments) throws InterruptedException {
        try {
            if (arguments.length > 0) {
                stay();
            } else {
                show();
            }
        } catch (IOException | OutOfMemoryError refused) {
            System.err.println(PlainReason.of(refused));
            System.exit(1);
        }
    }

    private static void stay() throws IOException {
        System.out.println(STAY);
        while (System.in.read() >= 0) {
            // What comes is nothing: the end of it is the end of this JVM.
        }
    }

    private static void show() throws IOException, InterruptedException {
        System.out.println("jvm.bytes=" + jvm());
        System.out.println("platformThreads.bytesEach=" + platformThreads());
        virtualThreads();
    }

    /** The memory of another, idle JVM in bytes; of shared memory, its part. */
    private static long jvm() throws IOException {
        Process other = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-XX:+DisplayVMOutputToStderr",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoryOfJvms.class.getName(),
                        STAY))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String greeting = other.inputReader().readLine();
            if (!STAY.equals(greeting)) {
                throw new IOException("the other JVM did not start: " + greeting);
            }
            return share(other.pid());
        } finally {
            other.destroyForcibly();
        }
    }

    /** The bytes by which this process grows with each further thread. */
    private static long platformThreads() throws IOException, InterruptedException {
        List<Thread> threads = new ArrayList<>();
        start(threads, Thread.ofPlatform().daemon(), 1);
        long before = share(ProcessHandle.current().pid());
        start(threads, Thread.ofPlatform().daemon(), PLATFORM_THREADS);
        long after = share(ProcessHandle.current().pid());
        end(threads);
        return (after - before) / PLATFORM_THREADS;
    }

    private static void virtualThreads() throws IOException, InterruptedException {
        List<Thread> threads = new ArrayList<>(VIRTUAL_THREADS);
        long before = used();
        start(threads, Thread.ofVirtual(), VIRTUAL_THREADS);
        long after = used();
        long alive = threads.stream()
                .filter(thread -> thread.getState() == Thread.State.WAITING)
                .count();
        System.out.println("virtualThreads.asleep=" + alive);
        System.out.println("virtualThreads.bytesEach=" + (after - before) / VIRTUAL_THREADS);
        System.out.println("virtualThreads.peakBytes=" + line(Path.of("/proc/self/status"), "VmHWM:"));
        end(threads);
    }

    /** Starts the threads; all of them sleep when this returns. */
    private static void start(List<Thread> threads, Thread.Builder builder, int count) throws InterruptedException {
        ended = false;
        for (int i = 0; i < count; i++) {
            threads.add(builder.start(MemoryOfJvms::sleep));
        }
        for (Thread thread : threads) {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }
        }
    }

    private static void sleep() {
        while (!ended) {
            LockSupport.park();
        }
    }

    private static void end(List<Thread> threads) throws InterruptedException {
        ended = true;
        threads.forEach(LockSupport::unpark);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** The used part of the Java heap in bytes. */
    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /**
     * The memory of a process: its own pages, its part of shared pages (PSS) and its page tables (proc_pid_smaps(5)).
     */
    private static long share(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        return line(process.resolve("smaps_rollup"), "Pss:") + line(process.resolve("status"), "VmPTE:");
    }

    private static long line(Path file, String key) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBI)
                .findFirst()
                .orElseThrow(() -> new IOException(file + " has no " + key));
    }
}
