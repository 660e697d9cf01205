package dev.ringcross.catalogue;

import java.nio.file.Path;

/** A jar of {@code --with} that can't be used. The message is one line: which jar, what is wrong, what to try. */
public final class UnfitJar extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnfitJar(Path jar, String problem) {
        super("--with " + jar + " " + problem);
    }
}
