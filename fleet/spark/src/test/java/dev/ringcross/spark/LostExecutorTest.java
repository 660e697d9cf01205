package dev.ringcross.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a small cluster of two executors, each a JVM of its own, of which one is killed in the middle. */
class LostExecutorTest {
    private static final int HOSTS = 80;
    private static final long VALUES = (long) HOSTS * new MadeFleet().cells();

    @TempDir
    Path folder;

    /** Kills one executor while files are read, and one that holds values which the next stage wants to have. */
    private static final class Killer extends SparkListener {
        private final AtomicInteger ended = new AtomicInteger();
        private final AtomicInteger killedReading = new AtomicInteger();
        private final AtomicInteger killedWithValues = new AtomicInteger();
        private final Map<Integer, Long> valuesOfStage = new ConcurrentHashMap<>();
        private final Set<String> lost = new ConcurrentSkipListSet<>();

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            // Eight tasks read the files.
            if (ended.incrementAndGet() == 4) {
                killOne(killedReading);
            }
            if (end.taskMetrics() != null && killedWithValues.get() == 0) {
                long written = end.taskMetrics().shuffleWriteMetrics().recordsWritten();
                if (valuesOfStage.merge(end.stageId(), written, Long::sum) >= VALUES) {
                    killOne(killedWithValues);
                }
            }
        }

        private static void killOne(AtomicInteger killed) {
            executors().findFirst().ifPresent(executor -> {
                executor.destroyForcibly();
                killed.incrementAndGet();
            });
        }

        @Override
        public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
            lost.add(removed.executorId());
        }
    }

    private static Stream<ProcessHandle> executors() {
        return ProcessHandle.current().descendants().filter(LostExecutorTest::isExecutor);
    }

    /** The class path of an executor is longer than what Java shows of a command line. */
    private static boolean isExecutor(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .contains("CoarseGrainedExecutorBackend");
        } catch (IOException ended) {
            return false;
        }
    }

    @Test
    void theAnalysisIsTheSameWithoutTheExecutorsThatDied() throws IOException {
        Path results = Analyses.made(folder.resolve("results"), HOSTS);
        Analyses.of(folder.resolve("undisturbed"), results);
        Analyses.local().stop();

        Killer killer = new Killer();
        try (SparkSession cluster = cluster()) {
            assertThat(executors()).hasSize(2);
            cluster.sparkContext().addSparkListener(killer);
            new FleetJob(cluster, Analyses.question(folder.resolve("disturbed"), results)).run();
        }
        assertThat(killer.killedReading).hasValue(1);
        assertThat(killer.killedWithValues).hasValue(1);
        assertThat(killer.lost).hasSizeGreaterThanOrEqualTo(2);
        assertThat(folder.resolve("disturbed").resolve(Output.MERGE_FILE))
                .hasSameTextualContentAs(folder.resolve("undisturbed").resolve(Output.MERGE_FILE));
    }

    private static SparkSession cluster() {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        SparkSession cluster = FleetAnalysis.session(new SparkConf()
                .setMaster("local-cluster[2,1,1024]")
                .set("spark.executor.memory", "512m")
                .set("spark.executor.extraClassPath", classes)
                .set("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1")
                .set("spark.ui.enabled", "false")
                .set("spark.sql.shuffle.partitions", "4")
                .set("spark.scheduler.minRegisteredResourcesRatio", "1")
                .set("spark.scheduler.maxRegisteredResourcesWaitingTime", "60s"));
        // The first job waits until both executors are there.
        cluster.range(0, 2, 1, 2).count();
        return cluster;
    }
}
