package dev.ringcross.catalogue;

import dev.ringcross.error.PlainReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.util.Version;

/**
 * A jar that {@code --with} names, and what JMH's annotation processor has put into it.
 *
 * @param file as it was named, for messages
 */
record IndexedJar(Path file, List<BenchmarkListEntry> index) {
    private static final String INDEX = BenchmarkList.BENCHMARK_LIST.substring(1);

    /** Opens it far enough to know what it has. */
    static IndexedJar open(Path file) {
        String path = file.toAbsolutePath() + "/";
        if (path.contains(":") || path.contains("!/")) {
            throw new UnfitJar(
                    file,
                    "has a ':' in its path, or ends a name with '!', which no JVM can load from; copy it to another directory");
        } else if (Files.notExists(file)) {
            throw new UnfitJar(file, "names no file; check the path");
        } else if (Files.isDirectory(file)) {
            throw new UnfitJar(file, "names a directory; pack it: jar --create --file my.jar -C " + file + " .");
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            return new IndexedJar(file, index(file, jar));
        } catch (ZipException noJar) {
            throw new UnfitJar(
                    file, "names no jar (" + PlainReason.of(noJar) + "); name a file that jar --create made");
        } catch (IOException unreadable) {
            throw new UnfitJar(
                    file, "can't be read: " + PlainReason.of(unreadable) + "; check its permissions with ls -l");
        }
    }

    private static List<BenchmarkListEntry> index(Path file, JarFile jar) throws IOException {
        ZipEntry entry = jar.getEntry(INDEX);
        if (entry == null) {
            throw new UnfitJar(
                    file,
                    "has no " + INDEX
                            + ", so JMH knows of no primitive in it; compile it with JMH's annotation processor, jmh-generator-annprocess");
        }
        try (InputStream lines = jar.getInputStream(entry)) {
            return BenchmarkList.readBenchmarkList(lines);
        } catch (RuntimeException malformed) {
            throw new UnfitJar(
                    file,
                    "has a " + INDEX + " that JMH " + Version.getPlainVersion()
                            + " can't read; compile it with the annotation processor of that version");
        }
    }
}
