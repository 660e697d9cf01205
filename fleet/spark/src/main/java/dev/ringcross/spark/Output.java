package dev.ringcross.spark;

import dev.ringcross.run.plan.UsageException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The directory that is written. Each table is whole when it has Spark's {@code _SUCCESS}, and the analysis is when the merge
 * file is there, which is written last: what a job that died has left has none.
 */
final class Output {
    static final String MERGE_FILE = "ringcross-merge.json";

    /** What is read before it is analysed; removed at the end. */
    private static final String READING = "_reading";

    private static final List<String> OWN =
            List.of(MERGE_FILE, READING, "hosts", "cells", "outliers", "shifts", "values", "quarantine");

    private final FileSystem system;
    private final Path directory;

    private Output(FileSystem system, Path directory) {
        this.system = system;
        this.directory = directory;
    }

    /** @param overwrite whether the tables of an earlier analysis may be replaced; anything else there stays */
    static Output in(String directory, boolean overwrite, Configuration hadoop) {
        try {
            Path path = new Path(directory);
            FileSystem system = path.getFileSystem(hadoop);
            if (!overwrite && system.exists(path) && system.listStatus(path).length > 0) {
                throw new UsageException(
                        directory + " is not empty; name another directory, or replace its tables by --overwrite");
            }
            for (String own : OWN) {
                system.delete(new Path(path, own), true);
            }
            system.mkdirs(path);
            return at(directory, hadoop);
        } catch (IOException | IllegalArgumentException refused) {
            throw new UsageException(directory + " can't be written: " + refused.getMessage());
        }
    }

    /** What is there already. */
    static Output at(String directory, Configuration hadoop) throws IOException {
        Path path = new Path(directory);
        FileSystem system = path.getFileSystem(hadoop);
        return new Output(system, system.makeQualified(path));
    }

    /** Where a table lies. */
    String table(String name) {
        return new Path(directory, name).toString();
    }

    /** Where an intermediate table lies. */
    String reading(String name) {
        return new Path(new Path(directory, READING), name).toString();
    }

    void removeReading() throws IOException {
        system.delete(new Path(directory, READING), true);
    }

    void writeMerge(String json) throws IOException {
        Path part = new Path(directory, "." + MERGE_FILE + ".part");
        try (OutputStream out = system.create(part, true)) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        }
        if (!system.rename(part, new Path(directory, MERGE_FILE))) {
            throw new IOException(MERGE_FILE + " could not be given its name");
        }
    }

    @Override
    public String toString() {
        return FoundFile.name(directory.toString());
    }
}
