package dev.ringcross.spark;

import dev.ringcross.result.HostTraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Analyses in this JVM, on its two threads. */
final class Analyses {
    private Analyses() {}

    static SparkSession local() {
        return FleetAnalysis.session(new SparkConf()
                .setMaster("local[2]")
                .set("spark.ui.enabled", "false")
                .set("spark.sql.shuffle.partitions", "4"));
    }

    static FleetJob.Answer of(Path out, Path... paths) throws IOException {
        return new FleetJob(local(), question(out, paths)).run();
    }

    static FleetJob.Question question(Path out, Path... paths) {
        List<String> names = List.of(paths).stream().map(Path::toString).toList();
        return new FleetJob.Question(names, out.toString(), false, HostTraits.DEFAULT, 5, null);
    }

    static Path made(Path directory, int hosts) throws IOException {
        Files.createDirectories(directory);
        MadeFleet fleet = new MadeFleet();
        for (int host = 0; host < hosts; host++) {
            fleet.write(directory, host, false);
        }
        return directory;
    }
}
