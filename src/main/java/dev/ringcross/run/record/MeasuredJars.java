package dev.ringcross.run.record;

import dev.ringcross.catalogue.PrimitiveSpec;
import dev.ringcross.result.PrimitiveJar;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which jars the primitives come from that are not Ringcross's own: by name and by what is in them. */
public final class MeasuredJars {
    private MeasuredJars() {}

    /** Those of these primitives, as they are now. */
    public static List<PrimitiveJar> of(Collection<PrimitiveSpec> measured) {
        Map<Path, List<String>> primitives = new LinkedHashMap<>();
        measured.stream()
                .forEach(primitive -> primitive
                        .jar()
                        .ifPresent(jar -> primitives
                                .computeIfAbsent(jar, path -> new ArrayList<>())
                                .add(primitive.id())));
        return primitives.entrySet().stream()
                .map(jar -> new PrimitiveJar(
                        jar.getKey().getFileName().toString(), sha256(jar.getKey()), List.copyOf(jar.getValue())))
                .toList();
    }

    private static @Nullable String sha256(Path file) {
        if (Files.isDirectory(file)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
