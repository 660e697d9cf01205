package dev.ringcross.run.record;

import dev.ringcross.call.BoundPlatform;
import dev.ringcross.call.NativeLibrary;
import dev.ringcross.call.Unavailable;
import dev.ringcross.catalogue.CellSpec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells before measuring whether a cell can have a number on this host, and if not, why. */
public final class Absence {
    private final Optional<String> misfit;
    private final @Nullable String noLibrary;

    public Absence() {
        this(BoundPlatform.misfit());
    }

    /** @param misfit why native code can't be called on this host; empty where it can */
    Absence(Optional<String> misfit) {
        this.misfit = misfit;
        this.noLibrary = misfit.isPresent() ? null : libraryRefusal();
    }

    /** The reason why there will be no number; empty when the cell can be tried. */
    public Optional<String> of(CellSpec cell) {
        Optional<String> declared = cell.primitive().absence(cell.route(), cell.params());
        if (declared.isPresent()) {
            return declared;
        }
        if (misfit.isPresent() && cell.route().isNative()) {
            return misfit;
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
