package dev.ringcross.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A short run of primitives that make things, and a signal to one of its processes at some moment. */
final class Killing {
    /** Who gets the signal. */
    enum Victim {
        RUN,
        MEASURING_JVM,
        ITS_CHILD,
        GROUP
    }

    /** From when on the moment is counted: what standard error or the process tree shows. */
    enum Phase {
        START,
        MEASURING_JVM,
        FIRST_NUMBER
    }

    private static final List<String> PRIMITIVES = List.of(
            "fork-exit",
            "pipe-pingpong",
            "posix-queue",
            "sysv-queue",
            "sysv-semaphore",
            "fifo",
            "memfd-pass",
            "shared-memory-futex",
            "write-file",
            "stat",
            "socket-channel-unix",
            "unix-stream",
            "jvm-start",
            "http-blocking",
            "process-create",
            "bytes-per-process",
            "unshare",
            "ptrace");

    private static final Map<String, Integer> STATUS = Map.of("HUP", 129, "INT", 130, "KILL", 137, "TERM", 143);
    private static final int PATIENCE_SECONDS = 90;
    private static final int MOST_MILLIS = 1500;

    private final String signal;
    private final Victim victim;
    private final Phase phase;
    private final int delayMillis;
    private final List<String> primitives;
    private final Random random;
    private final Path directory;
    private final Path temporary;
    private final List<String> problems = new ArrayList<>();
    private List<Path> before = List.of();
    private Process run;
    private boolean ended;
    private String result = "none";
    private String left = "";

    private Killing(
            String signal,
            Victim victim,
            Phase phase,
            int delayMillis,
            List<String> primitives,
            Random random,
            Path directory,
            Path temporary) {
        this.signal = signal;
        this.victim = victim;
        this.phase = phase;
        this.delayMillis = delayMillis;
        this.primitives = primitives;
        this.random = random;
        this.directory = directory;
        this.temporary = temporary;
    }

    static Killing of(String signal, Victim victim, Path directory, Path temporary) {
        List<String> three = List.of("pipe-pingpong", "sysv-queue", "fork-exit");
        return new Killing(signal, victim, Phase.FIRST_NUMBER, 0, three, new Random(0), directory, temporary);
    }

    /** The signals, victims and moments that come from the random source, each as likely as the others. */
    static Killing chosen(Random random, Path directory, Path temporary) {
        List<String> mixed = new ArrayList<>(PRIMITIVES);
        Collections.shuffle(mixed, random);
        return new Killing(
                List.of("INT", "TERM", "HUP", "KILL").get(random.nextInt(STATUS.size())),
                Victim.values()[random.nextInt(Victim.values().length)],
                Phase.values()[random.nextInt(Phase.values().length)],
                random.nextInt(MOST_MILLIS),
                mixed.subList(0, 3),
                random,
                directory,
                temporary);
    }

    void happen() throws Exception {
        begin();
        TimeUnit.MILLISECONDS.sleep(delayMillis);
        send();
        end();
    }

    /** In a session of its own; a test that runs in the background would have it ignore SIGINT. */
    void begin() throws Exception {
        before = Leftovers.files(temporary);
        run = new Launcher()
                .behind(Leftovers.marked().toArray(String[]::new))
                .behind("env", "--default-signal=HUP,INT,TERM", "setsid")
                .with("TMPDIR", temporary.toString())
                .with("TMPDIR", temporary.toString())
                .start(
                        directory.resolve("out"),
                        directory.resolve("err"),
                        "--only",
                        String.join(",", primitives),
                        "--route",
                        "c,panama,java",
                        "--jvms",
                        "1",
                        "--visits",
                        "1",
                        "--cell-limit",
                        "3",
                        "--out",
                        directory.resolve("results").toString());
        while (run.isAlive() && !has(phase)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private boolean has(Phase wanted) throws IOException {
        return switch (wanted) {
            case START -> true;
            case MEASURING_JVM ->
                run.children()
                        .anyMatch(child -> child.info().command().orElse("").endsWith("/java"));
            case FIRST_NUMBER -> Files.readString(directory.resolve("err")).contains("first number");
        };
    }

    /** Never to a number that has another owner by now: a host that forks this much soon gives it away again. */
    void send() throws Exception {
        ended = !run.isAlive();
        long target = target();
        if (!ended && Leftovers.lives(Math.abs(target), run.pid())) {
            new ProcessBuilder("kill", "-" + signal, "--", Long.toString(target))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    private long target() {
        List<ProcessHandle> measuring = run.children().toList();
        List<ProcessHandle> children = run.descendants()
                .filter(one -> !measuring.contains(one))
                .sorted()
                .toList();
        if (victim == Victim.GROUP) {
            return -run.pid();
        } else if (victim == Victim.ITS_CHILD && !children.isEmpty()) {
            return children.get(random.nextInt(children.size())).pid();
        } else if (victim != Victim.RUN && !measuring.isEmpty()) {
            return measuring.get(0).pid();
        }
        return run.pid();
    }

    /** Waits for the run, and for what is left of it; then looks round. */
    void end() throws Exception {
        if (!run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            problems.add("the run did not end within " + PATIENCE_SECONDS + " s");
            run.destroyForcibly();
        }
        problems.addAll(Leftovers.processes(run.pid(), PATIENCE_SECONDS));
        status();
        result();
        TreeSet<Path> made = new TreeSet<>(Leftovers.files(temporary));
        made.removeAll(before);
        left = made.isEmpty() ? "" : temporary.relativize(made.first()) + (made.size() > 1 ? ", …" : "");
        // Its measuring JVM cleans up, if there was one and it was not killed too.
        boolean noneCould = run.exitValue() == STATUS.get("KILL");
        if (!made.isEmpty() && !noneCould) {
            problems.add("left in the temporary directory: " + made);
        }
        Leftovers.named().forEach(file -> problems.add("left: " + file));
        Leftovers.systemV().stream().filter(one -> !noneCould).forEach(one -> problems.add("left: " + one));
        if (Files.readString(directory.resolve("err")).contains("\tat ")) {
            problems.add("a stack trace on standard error");
        }
    }

    private void status() throws IOException {
        int status = run.exitValue();
        boolean usual = status == 0 || status == 4;
        if (!usual && (ended || status != STATUS.get(signal))) {
            List<String> said = Files.readAllLines(directory.resolve("err"));
            problems.add("exit status " + status + " after " + said.get(said.size() - 1));
        }
    }

    private void result() throws IOException {
        Path results = directory.resolve("results");
        if (!Files.exists(results)) {
            return;
        }
        try (Stream<Path> all = Files.list(results)) {
            List<Path> files = all.toList();
            List<Path> parts = files.stream()
                    .filter(file -> file.toString().endsWith(".part"))
                    .toList();
            if (!parts.isEmpty() && !signal.equals("KILL")) {
                problems.add("parts of files: " + parts);
            }
            for (Path file : files) {
                if (file.toString().endsWith(".json")) {
                    Saved saved = Saved.of(Files.readString(file));
                    result = "complete: " + saved.complete();
                    if (!saved.complete() && run.exitValue() == 0) {
                        problems.add("an incomplete result, and status 0");
                    }
                }
            }
        }
    }

    List<String> problems() {
        return problems;
    }

    /** As a line of the table. */
    String row() {
        return signal + " | " + victim + " | " + String.join(" ", primitives) + " | " + phase + " + " + delayMillis
                + " ms" + (ended ? ", too late" : "") + " | " + run.exitValue() + " | " + result + " | " + left + " | "
                + (problems.isEmpty() ? "" : problems.size());
    }
}
