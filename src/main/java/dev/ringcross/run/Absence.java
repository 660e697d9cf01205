package dev.ringcross.run;

import dev.ringcross.call.BoundPlatform;
import dev.ringcross.call.NativeLibrary;
import dev.ringcross.call.Unavailable;
import dev.ringcross.catalogue.CellSpec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a cell has no number here, as far as that is known before measuring. */
public final class Absence {
    private final Optional<String> misfit;
    private final @Nullable String noLibrary;

    public Absence() {
        this(BoundPlatform.misfit());
    }

    /** @param misfit why nothing native may be called here; empty where all may be tried */
    Absence(Optional<String> misfit) {
        this.misfit = misfit;
        this.noLibrary = misfit.isPresent() ? null : libraryRefusal();
    }

    /** The reason, or nothing when the cell can be tried. */
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
