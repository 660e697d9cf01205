package dev.ringcross.call;

import dev.ringcross.bindings.Linux;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The version of a GNU C library (gnu_get_libc_version(3)), which decides on the system calls that its functions make. The
 * helper may be linked statically, with the one of the host where Ringcross was built.
 */
public record CLibrary(int major, int minor) {
    private static final class OfJvm {
        static final Optional<CLibrary> FOUND = found(Linux::gnu_get_libc_version);
    }

    private static final class OfHelper {
        static final Optional<CLibrary> FOUND = found(() -> {
            NativeLibrary.load();
            return Linux.ringcross_helper_glibc();
        });
    }

    /** The C library of this JVM; empty where it is not GNU's. */
    public static Optional<CLibrary> ofJvm() {
        return BoundPlatform.misfit().isPresent() ? Optional.empty() : OfJvm.FOUND;
    }

    /** The C library of the helper; empty where it is not GNU's, or where there is no helper. */
    public static Optional<CLibrary> ofHelper() {
        return BoundPlatform.misfit().isPresent() ? Optional.empty() : OfHelper.FOUND;
    }

    /** @param version such as {@code 2.36} or {@code 2.41.9000} */
    public static CLibrary parse(String version) {
        String[] numbers = version.split("\\.");
        return new CLibrary(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }

    public boolean isOlderThan(CLibrary other) {
        return major < other.major || (major == other.major && minor < other.minor);
    }

    private static Optional<CLibrary> found(Supplier<MemorySegment> version) {
        try {
            MemorySegment text = version.get();
            return text.equals(MemorySegment.NULL) ? Optional.empty() : Optional.of(parse(text.getString(0)));
        } catch (Unavailable | UnsatisfiedLinkError noneOfGnu) {
            return Optional.empty();
        }
    }
}
