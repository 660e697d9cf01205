package dev.ringcross.run;

import dev.ringcross.call.NativeLibrary;
import dev.ringcross.call.Unavailable;
import dev.ringcross.catalogue.CellSpec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a cell has no number here, as far as that is known before measuring. */
public final class Absence {
    private final boolean linux;
    private final @Nullable String noLibrary;

    public Absence() {
        this(System.getProperty("os.name"));
    }

    Absence(String system) {
        linux = system.equals("Linux");
        noLibrary = linux ? libraryRefusal() : "this system is not Linux";
    }

    /** The reason, or nothing when the cell can be tried. */
    public Optional<String> of(CellSpec cell) {
        Optional<String> declared = cell.primitive().absence(cell.route(), cell.params());
        if (declared.isPresent()) {
            return declared;
        }
        if (!linux && cell.route().isNative()) {
            return Optional.of("this system is not Linux: only pure Java is measured");
        }
        return cell.route().needsLibrary() ? Optional.ofNullable(noLibrary) : Optional.empty();
    }

    private static @Nullable String libraryRefusal() {
        try {
            NativeLibrary.check();
            return null;
        } catch (Unavailable refused) {
            return refused.getMessage();
        }
    }
}
