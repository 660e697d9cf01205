package dev.ringcross.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as users run it: by spark-submit, and by java alone. */
class SubmittedJarIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin/java").toString();

    @TempDir
    Path folder;

    private record Ended(int code, String out, String errors) {}

    @Test
    void sparkSubmitRunsTheJar() throws Exception {
        Path results = Analyses.made(folder.resolve("results"), 2);
        List<String> submit = new ArrayList<>(arguments());
        submit.set(submit.size() - 1, "org.apache.spark.deploy.SparkSubmit");
        // The jar comes by spark-submit, to the executors too, and not by a class path.
        submit.replaceAll(one -> one.replace(TARGET + "/ringcross-spark.jar:", ""));
        submit.removeIf(one -> one.startsWith("-Dlog4j2"));
        String spark = submit.get(submit.indexOf("-cp") + 1);
        Ended ended = java(
                submit,
                "--master",
                "local-cluster[2,1,1024]",
                "--conf",
                "spark.executor.memory=512m",
                "--conf",
                "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1",
                "--conf",
                "spark.executor.extraClassPath=" + spark,
                "--conf",
                "spark.ui.enabled=false",
                "--class",
                FleetAnalysis.class.getName(),
                TARGET.resolve("ringcross-spark.jar").toString(),
                "--out",
                folder.resolve("out").toString(),
                results.toString());
        assertThat(ended.code()).as(ended.errors()).isZero();
        assertThat(ended.out()).startsWith("2 files of 2 hosts of 2 kinds: 0 outliers, 0 cells shifted");
        assertThat(folder.resolve("out").resolve(Output.MERGE_FILE)).isRegularFile();
    }

    @Test
    void javaAloneRunsItAndSaysInOneLineWhatIsWrong() throws Exception {
        Ended ended = java(
                List.of("@" + TARGET.resolve("local")),
                folder.resolve("nowhere").toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errors().lines().filter(line -> !line.startsWith("WARNING: Using incubator")))
                .containsExactly("ringcross-spark: " + folder.resolve("nowhere")
                        + ": no such file or directory; check its name");
    }

    /** What is in target/local: options of the JVM, the class path, the main class. */
    private static List<String> arguments() throws IOException {
        return Files.readString(TARGET.resolve("local"))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .flatMap(line -> line.startsWith("-cp ")
                        ? List.of("-cp", line.substring(4).replace("\"", "")).stream()
                        : List.of(line).stream())
                .toList();
    }

    private Ended java(List<String> options, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        return new Ended(process.waitFor(), Files.readString(out), Files.readString(errors));
    }
}
