package dev.ringcross.run.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes what a hanging JVM and its children wait for, read from /proc before they are ended. */
public final class HangDiagnosis {
    /** The measuring thread's name in the kernel (15 bytes at most). */
    public static final String MEASURING_THREAD = "measuring";

    private HangDiagnosis() {}

    static String of(ProcessHandle jvm) {
        List<String> words = new ArrayList<>();
        for (Path task : tasks(jvm)) {
            String name = line(task.resolve("comm"));
            if (name.equals(MEASURING_THREAD)) {
                words.add("the measuring thread " + state(task));
            }
        }
        jvm.descendants()
                .forEach(child -> words.add("its child " + child.pid() + " " + state(Path.of("/proc/" + child.pid()))));
        return words.isEmpty() ? "it has no measuring thread yet" : String.join(", ", words);
    }

    private static List<Path> tasks(ProcessHandle jvm) {
        try (Stream<Path> found = Files.list(Path.of("/proc/" + jvm.pid() + "/task"))) {
            return found.sorted().toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** The kernel function in which a task sleeps (proc_pid_wchan(5)) and the letter and word of its state. */
    private static String state(Path task) {
        String where = line(task.resolve("wchan"));
        String state = lines(task.resolve("status"))
                .filter(line -> line.startsWith("State:"))
                .map(line -> line.substring("State:".length()).strip())
                .collect(Collectors.joining());
        return where.isEmpty() || where.equals("0") ? "is in state " + state : "waits in " + where + ", state " + state;
    }

    private static String line(Path file) {
        return lines(file).findFirst().orElse("").strip();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }
}
