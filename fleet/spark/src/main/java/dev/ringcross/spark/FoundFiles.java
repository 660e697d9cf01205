package dev.ringcross.spark;

import dev.ringcross.result.Merge.LeftOut;
import dev.ringcross.result.json.AtomicFile;
import dev.ringcross.run.plan.UsageException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files that a user names, one by one, by patterns or by their directories. Spark's own listing passes over each name
 * that begins with a dot or an underscore and says nothing; here a file is either read or left out with a reason.
 */
final class FoundFiles {
    private static final String SUFFIX = ".json";
    private static final String COMPRESSED = ".json.gz";

    private final Configuration hadoop;
    private final List<FoundFile> files = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<String, String> seen = new HashMap<>();

    private FoundFiles(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /** Lists each path; of a directory everything below it whose name is that of a result. */
    static FoundFiles of(List<String> paths, Configuration hadoop) {
        FoundFiles found = new FoundFiles(hadoop);
        paths.forEach(found::add);
        return found;
    }

    /** The files in order, each once. */
    List<FoundFile> files() {
        return files;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    private void add(String path) {
        try {
            Path pattern = new Path(path);
            FileSystem system = pattern.getFileSystem(hadoop);
            for (FileStatus one : matches(system, pattern, path)) {
                if (one.isDirectory()) {
                    addDirectory(system, one.getPath());
                } else {
                    take(one);
                }
            }
        } catch (FileNotFoundException nowhere) {
            throw new UsageException(path + ": no such file or directory; check its name");
        } catch (IOException | IllegalArgumentException refused) {
            throw new UsageException(path + " can't be listed: " + firstLine(refused));
        }
    }

    /** A name is taken as it stands where there is such a file, and as a pattern only where there is none. */
    private static List<FileStatus> matches(FileSystem system, Path pattern, String path) throws IOException {
        try {
            return List.of(system.getFileStatus(pattern));
        } catch (FileNotFoundException noSuchFile) {
            FileStatus[] all = system.globStatus(pattern);
            if (all == null || all.length == 0) {
                throw new UsageException(path + ": no such file or directory; check its name");
            }
            Arrays.sort(all);
            return List.of(all);
        }
    }

    private void addDirectory(FileSystem system, Path directory) throws IOException {
        int before = files.size() + leftOut.size();
        List<FileStatus> inside = new ArrayList<>();
        Deque<Path> directories = new ArrayDeque<>(List.of(directory));
        while (!directories.isEmpty()) {
            // Not listFiles(): of a local directory it asks for each file's owner, by starting a program.
            for (FileStatus one : system.listStatus(directories.remove())) {
                if (one.isDirectory()) {
                    directories.add(one.getPath());
                } else {
                    sort(one, inside);
                }
            }
        }
        inside.sort(Comparator.comparing(one -> one.getPath().toString()));
        inside.forEach(this::take);
        if (files.size() + leftOut.size() == before) {
            throw new UsageException(FoundFile.name(directory.toString())
                    + " contains no .json or .json.gz file; name result files, or their directory");
        }
    }

    /** Puts a result with those that are read, and what its writer left behind with what is left out. */
    private void sort(FileStatus one, List<FileStatus> results) {
        String name = one.getPath().getName();
        if (AtomicFile.isPart(name)) {
            // The writer of a younger one may be about to give it its name.
            if (AtomicFile.isAbandoned(Instant.ofEpochMilli(one.getModificationTime()))) {
                leftOut.add(LeftOut.abandonedPart(FoundFile.name(one.getPath().toString())));
            }
        } else if (name.endsWith(SUFFIX) || name.endsWith(COMPRESSED)) {
            results.add(one);
        }
    }

    /** A file that is read twice would weigh twice. */
    private void take(FileStatus status) {
        String location = status.getPath().toString();
        String name = FoundFile.name(location);
        if (seen.putIfAbsent(location, name) == null) {
            files.add(new FoundFile(files.size(), location, status.getLen(), status.getModificationTime()));
        } else {
            leftOut.add(LeftOut.sameFile(name, name));
        }
    }

    private static String firstLine(Exception refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("the system gave no reason");
    }
}
