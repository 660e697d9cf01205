package dev.ringcross.experiment;

import dev.ringcross.call.NativeLibrary;
import dev.ringcross.call.Unavailable;
import dev.ringcross.error.PlainReason;
import dev.ringcross.host.proc.JvmVariables;
import dev.ringcross.result.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The process of one experiment: started, waited for, read, and ended with all that it has started. */
final class ExperimentProcess {
    private final Experiment experiment;
    private final Path directory;

    /** @param directory private to this run: the process works in it, and what it leaves goes with it */
    ExperimentProcess(Experiment experiment, Path directory) {
        this.experiment = experiment;
        this.directory = directory;
    }

    /** The facts that the experiment printed, or the reason why there are none. */
    Observation observe() throws InterruptedException {
        try {
            Path output = directory.resolve(experiment.name() + ".out");
            Path errors = directory.resolve(experiment.name() + ".err");
            String reason = run(output, errors);
            return new Observation(experiment.name(), reason, reason == null ? facts(output) : Map.of());
        } catch (Unavailable | IOException refused) {
            return new Observation(experiment.name(), PlainReason.of(refused), Map.of());
        }
    }

    /** Runs the process; the reason why it failed, null when it ended as it should. */
    private @Nullable String run(Path output, Path errors) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command())
                .directory(directory.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().removeAll(JvmVariables.NAMES);
        Process process = builder.start();
        try {
            if (!process.waitFor(experiment.seconds(), TimeUnit.SECONDS)) {
                return "no end within " + experiment.seconds() + " s";
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
        return process.exitValue() == 0 ? null : lastWords(process.exitValue(), errors);
    }

    private static String lastWords(int status, Path errors) throws IOException {
        List<String> printed = Files.readAllLines(errors).stream()
                .filter(line -> !line.isBlank())
                .toList();
        return printed.isEmpty() ? "it ended with status " + status : printed.get(printed.size() - 1);
    }

    private List<String> command() {
        Class<?> main = experiment.main();
        if (main == null) {
            return List.of(NativeLibrary.helper(), "demonstrate", experiment.name());
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        command.add("-XX:+DisplayVMOutputToStderr");
        // A JVM that is made to crash leaves its report in the private directory, and no core.
        command.addAll(List.of("-XX:-CreateCoredumpOnCrash", "-Djava.io.tmpdir=" + directory));
        command.addAll(experiment.jvmFlags());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return command;
    }

    private static Map<String, String> facts(Path output) throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(output)) {
            String[] sides = line.split("=", 2);
            if (sides.length == 2) {
                facts.put(sides[0], sides[1]);
            }
        }
        return facts;
    }
}
