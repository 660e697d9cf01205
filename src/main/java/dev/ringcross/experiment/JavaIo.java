package dev.ringcross.experiment;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts how often a thread of a JVM asks the kernel to read or to write, by the kernel's own account (proc_pid_io(5)).
 */
public final class JavaIo {
    private static final int CALLS = 1000;
    private static final byte[] LINE = (".".repeat(63) + "\n").getBytes(StandardCharsets.US_ASCII);

    /** The I/O account of the thread that reads this file, where the kernel keeps one; any user may read it. */
    private static final Path ACCOUNT = Path.of("/proc/thread-self/io");

    private static final Path FILE = Path.of("java-io.txt");

    private interface Part {
        void run() throws IOException;
    }

    private JavaIo() {}

    /** Prints for each kind of I/O how many calls of 64 bytes were made, and how many system calls they took. */
    public static void main(String[] arguments) throws IOException {
        if (!Files.isReadable(ACCOUNT)) {
            System.err.println(ACCOUNT + ": this kernel keeps no account of reads and writes");
            System.exit(3);
        }
        try {
            // The first time classes are loaded, which reads too.
            System.out.println("calls=" + tell(false));
            tell(true);
        } finally {
            Files.deleteIfExists(FILE);
        }
    }

    private static int tell(boolean aloud) throws IOException {
        count("write", "syscw", aloud, () -> write(new FileOutputStream(FILE.toFile())));
        count(
                "writeBuffered",
                "syscw",
                aloud,
                () -> write(new BufferedOutputStream(new FileOutputStream(FILE.toFile()))));
        count("read", "syscr", aloud, () -> read(new FileInputStream(FILE.toFile())));
        count("readBuffered", "syscr", aloud, () -> read(new BufferedInputStream(new FileInputStream(FILE.toFile()))));
        count("print", "syscw", aloud, JavaIo::print);
        return CALLS;
    }

    private static void count(String name, String which, boolean aloud, Part part) throws IOException {
        // Reading the account is a read as well, and so counted.
        long empty = account(which);
        long before = account(which);
        part.run();
        long asked = account(which) - before - (before - empty);
        if (aloud) {
            System.out.println(name + ".entries=" + asked);
        }
    }

    private static long account(String which) throws IOException {
        for (String line : Files.readAllLines(ACCOUNT)) {
            if (line.startsWith(which + ": ")) {
                return Long.parseLong(line.substring(which.length() + 2).strip());
            }
        }
        throw new IOException(ACCOUNT + " has no line " + which);
    }

    private static void write(OutputStream file) throws IOException {
        try (file) {
            for (int i = 0; i < CALLS; i++) {
                file.write(LINE);
            }
        }
        if (Files.size(FILE) != (long) CALLS * LINE.length) {
            throw new IOException(FILE + " has " + Files.size(FILE) + " bytes");
        }
    }

    private static void read(InputStream file) throws IOException {
        byte[] line = new byte[LINE.length];
        try (file) {
            for (int i = 0; i < CALLS; i++) {
                if (file.read(line) != LINE.length) {
                    throw new IOException(FILE + " ended after " + i + " lines");
                }
            }
        }
    }

    private static void print() {
        String line = ".".repeat(LINE.length - 1);
        for (int i = 0; i < CALLS; i++) {
            System.out.println(line);
        }
    }
}
