package dev.ringcross.host.proc;

import dev.ringcross.error.PlainReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of a host below a root: "/" for this host, a captured tree in tests. Nothing here throws: a file that can't
 * be read gives the reason instead.
 */
public final class HostFiles {

    /**
     * The most bytes that are read. A host with thousands of mounts has megabytes of /proc/self/mountinfo, and the group
     * of this process may be named by its last line.
     */
    private static final int LIMIT = 16 << 20;

    private final Path root;
    private final Map<String, Reading> seen = new HashMap<>();

    public HostFiles(Path root) {
        this.root = root;
    }

    /** The text of a file, or why it could not be read; exactly one of the two is null. */
    record Reading(@Nullable String text, @Nullable String reason) {}

    /** Each file is read once, so that all who ask for it see the same text. */
    Reading read(String path) {
        return read(path, LIMIT);
    }

    Reading read(String path, int limit) {
        Reading known = seen.get(path);
        if (known == null) {
            known = readNow(path, limit);
            seen.put(path, known);
        }
        return known;
    }

    /** Reads a file that changes, so that it must not be cached. */
    Reading readNow(String path, int limit) {
        try (InputStream in = Files.newInputStream(at(path))) {
            return new Reading(new String(in.readNBytes(limit), StandardCharsets.UTF_8).strip(), null);
        } catch (IOException | RuntimeException e) {
            return new Reading(null, reason(path, e));
        }
    }

    /** The text without surrounding space, or null when there is no such file, it can't be read or is empty. */
    @Nullable
    public String text(String path) {
        String text = read(path).text();
        return text == null || text.isEmpty() ? null : text;
    }

    /** A file that holds one number. */
    @Nullable
    Long number(String path) {
        return NumberText.parse(text(path));
    }

    byte @Nullable [] bytes(String path) {
        try (InputStream in = Files.newInputStream(at(path))) {
            return in.readNBytes(LIMIT);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** The names in a directory, sorted; none when it can't be listed. */
    List<String> names(String directory) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(at(directory))) {
            for (Path entry : entries) {
                names.add(entry.getFileName().toString());
            }
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
        Collections.sort(names);
        return names;
    }

    /** The target of a symbolic link, as the kernel writes it ("pid:[4026531836]"). */
    @Nullable
    String link(String path) {
        try {
            return Files.readSymbolicLink(at(path)).toString();
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    boolean exists(String path) {
        return Files.exists(at(path));
    }

    /** Whether this process may put files into a directory, by access(2); null when there is no such directory. */
    @Nullable
    Boolean writable(String directory) {
        Path path = at(directory);
        return Files.isDirectory(path) ? Boolean.valueOf(Files.isWritable(path)) : null;
    }

    Path at(String path) {
        return root.resolve(path.substring(1));
    }

    static String reason(String path, Exception e) {
        if (e instanceof NoSuchFileException || e instanceof NotDirectoryException) {
            return "no " + path;
        }
        return path + ": " + PlainReason.of(e);
    }
}
