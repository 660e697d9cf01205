package dev.ringcross.call;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ringcross's own library and programs in C. Each is opened once a process and kept until it ends; jextract's bindings
 * find the library's symbols through the loader lookup once {@link #load} has returned.
 */
public final class NativeLibrary {
    private static final String LIBRARY = "libringcross.so";
    private static final Map<String, Descriptor> OPEN = new HashMap<>();

    private NativeLibrary() {}

    /** Checks that the build made a library, without loading it; else unavailable with the reason. */
    public static void check() {
        BundledFile.bytes(LIBRARY);
    }

    /** Loads the library; unavailable, with the reason, where the build had no compiler or the host refuses it. */
    public static void load() {
        library();
    }

    /** Loads the library; why it can't be loaded, or null where it is. */
    public static @Nullable String refusal() {
        try {
            load();
            return null;
        } catch (Unavailable refused) {
            return refused.getMessage();
        }
    }

    /** Loads the library if it is there, for routes that may not need it. */
    public static void loadIfThere() {
        // Where it is refused, whoever calls a function of it learns that the symbol is not found.
        refusal();
    }

    /** A path of the library for dlopen(3) in this process. */
    public static String path() {
        return "/proc/self/fd/" + library().number();
    }

    /** The helper program's path, good in any process while this one lives. */
    public static String helper() {
        return program("helper");
    }

    /**
     * The path of the same program with the host's own C library, as this JVM has it: for a peer that shares an object of
     * the C library's with this process, such as a pthread_cond_t, which is only of use to one version of it.
     */
    public static String peer() {
        return program("peer");
    }

    /** The path of the smallest program, which only exits. */
    public static String exitProgram() {
        return program("exit");
    }

    /** The path of a dynamically linked program that only exits. */
    public static String dynamicProgram() {
        return program("dynamic");
    }

    /** The path of the program that writes the time of its first instruction to its standard output. */
    public static String clockProgram() {
        return program("clock");
    }

    /**
     * A library from a jar that this process carries, opened and loaded nowhere, kept open: for those who load it their
     * own way. Unavailable where nothing takes an executable file.
     *
     * @param name the name of the library in its directory
     * @return a path that dlopen(3) takes in this process
     */
    public static String carried(String name, byte[] library) {
        return "/proc/self/fd/"
                + open(name, () -> library, BundledFile::executable).number();
    }

    private static Descriptor library() {
        return open(LIBRARY, () -> BundledFile.bytes(LIBRARY), path -> System.load(path.toString()));
    }

    private static String program(String name) {
        return "/proc/" + ProcessHandle.current().pid() + "/fd/"
                + open(name, () -> BundledFile.bytes(name), BundledFile::executable)
                        .number();
    }

    private static synchronized Descriptor open(String name, Supplier<byte[]> bytes, BundledFile.Trial trial) {
        Descriptor open = OPEN.get(name);
        if (open == null) {
            open = BundledFile.open(name, bytes.get(), trial);
            OPEN.put(name, open);
        }
        return open;
    }
}
