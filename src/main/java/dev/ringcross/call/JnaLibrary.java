package dev.ringcross.call;

import dev.ringcross.error.PlainReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * JNA's own library where the directory for temporary files takes nothing executable (noexec): JNA would unpack it there
 * and fail.
 */
public final class JnaLibrary {
    /** JNA's name for the directories in which it looks before it unpacks anything (com.sun.jna.Native). */
    private static final String LOOKED_IN = "jna.boot.library.path";

    private static final String NAME = System.mapLibraryName("jnidispatch");

    private JnaLibrary() {}

    /**
     * Makes JNA find its library as a link to a copy elsewhere or in memory. Where that is refused too, JNA reports it.
     *
     * @param directory for temporary files; a link stays there until whoever made the directory removes it
     */
    public static void prepare(Path directory) {
        if (BoundPlatform.misfit().isPresent() || takesPrograms(directory)) {
            return;
        }
        String resource = "/com/sun/jna/linux-" + System.getProperty("os.arch").replace("amd64", "x86-64") + "/" + NAME;
        try (InputStream library = JnaLibrary.class.getResourceAsStream(resource)) {
            if (library != null) {
                Path carried = Path.of(NativeLibrary.carried(NAME, library.readAllBytes()));
                // One for each JVM: the number in the link means something in its own only.
                Path own = Files.createTempDirectory(directory, "jna-");
                Files.createSymbolicLink(own.resolve(NAME), carried);
                System.setProperty(LOOKED_IN, own.toString());
            }
        } catch (IOException | Unavailable refused) {
            System.err.println("JNA's library stays where JNA unpacks it: " + PlainReason.of(refused));
        }
    }

    /**
     * Whether files in the directory may be executed, tried with an empty file: access(2) denies it on a mount with
     * noexec.
     */
    private static boolean takesPrograms(Path directory) {
        try {
            Path program = Files.createTempFile(
                    directory,
                    "program",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try {
                return Files.isExecutable(program);
            } finally {
                Files.delete(program);
            }
        } catch (IOException takesNothing) {
            return false;
        }
    }
}
