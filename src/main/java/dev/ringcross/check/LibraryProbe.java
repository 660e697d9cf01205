package dev.ringcross.check;

import dev.ringcross.call.NativeLibrary;
import dev.ringcross.call.Unavailable;
import dev.ringcross.error.PlainReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what this process has loaded and can start with the digests that the build took. */
final class LibraryProbe {
    /** The digests, in lines of sha256sum(1). */
    private static final String DIGESTS = "/native/SHA256";

    private LibraryProbe() {}

    static Map<String, String> facts() {
        NativeLibrary.load();
        Map<String, String> built = built();
        Map<String, String> here = Map.of(
                "libringcross.so", NativeLibrary.path(),
                "helper", NativeLibrary.helper(),
                "peer", NativeLibrary.peer(),
                "exit", NativeLibrary.exitProgram(),
                "dynamic", NativeLibrary.dynamicProgram(),
                "clock", NativeLibrary.clockProgram());
        List<String> others = new ArrayList<>();
        here.forEach((name, path) -> {
            if (!digest(path).equals(built.get(name))) {
                others.add(name);
            }
        });
        return Map.of(
                "files",
                String.valueOf(here.size()),
                "same",
                String.valueOf(here.size() - others.size()),
                "others",
                others.isEmpty() ? "" : ", not " + String.join(", ", others));
    }

    /** The digests by the names of the files. */
    private static Map<String, String> built() {
        try (InputStream file = LibraryProbe.class.getResourceAsStream(DIGESTS)) {
            if (file == null) {
                throw new Unavailable("the build took no digests: it had no sha256sum");
            }
            Map<String, String> digests = new LinkedHashMap<>();
            for (String line : new String(file.readAllBytes(), StandardCharsets.US_ASCII).split("\n")) {
                String[] words = line.split("\\s+\\*?");
                digests.put(words[1], words[0]);
            }
            return digests;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(String path) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(Path.of(path)));
            return HexFormat.of().formatHex(digest);
        } catch (IOException refused) {
            throw new Unavailable(path + " cannot be read: " + PlainReason.of(refused));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
