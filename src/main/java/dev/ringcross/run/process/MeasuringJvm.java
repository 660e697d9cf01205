package dev.ringcross.run.process;

import dev.ringcross.call.Cpus;
import dev.ringcross.host.proc.JvmVariables;
import dev.ringcross.run.plan.ForeignPrimitives;
import dev.ringcross.run.plan.JvmConfiguration;
import dev.ringcross.run.plan.JvmSettings;
import dev.ringcross.run.plan.MeasuringPlan;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A measuring JVM as its parent sees it: started fresh, listened to, and ended with all its children. */
public final class MeasuringJvm implements AutoCloseable {
    /**
     * A loop in C takes long, and is called some forty times while its cell warms: its stub is compiled after a tenth of the
     * calls. Other stubs are called a thousand times a round.
     */
    private static final String LOOPS_SOON = "CompileThresholdScaling,*.c_ss_jmhStub,0.1";

    /**
     * What the calls of long operations go through. Such an operation is called some hundred times while it warms, of which
     * HotSpot's thresholds (200 calls for the first compiler, 5000 for the second) would leave half interpreted: a binding's
     * method handles then take 4 to 30 µs longer, and starting a thread 40 µs. All thresholds are a tenth for these.
     */
    private static final List<String> COMPILED_SOON = List.of(
            "dev.ringcross.bindings.*",
            "dev.ringcross.primitive.creation.*",
            "java.lang.invoke.LambdaForm*",
            "java.lang.Thread*",
            "java.lang.Process*",
            "java.util.concurrent.*",
            "jdk.internal.vm.*",
            "sun.nio.ch.*",
            "com.sun.jna.*");

    /** The end of the stream, in the queue. */
    private static final String END = "";

    /** The beginning of a message. */
    private static final String MESSAGE = "{";

    /** Named, not imported: what runs inside a measuring JVM knows the run, not the other way round. */
    public static final String MAIN = "dev.ringcross.measure.MeasuringMain";

    /** How long a JVM may take to its first message: under an emulator of the processor it took a minute. */
    private static final int START_SECONDS = 300;

    private final Process process;
    private final Position position;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Path errors;
    private final int cellSeconds;
    private int silenceSeconds;
    private String waiting = "";

    private MeasuringJvm(Process process, Position position, Path errors, int silenceSeconds) {
        this.process = process;
        this.position = position;
        this.errors = errors;
        this.cellSeconds = silenceSeconds;
        // It has to start first, and is no cell: a busy or emulated host takes longer for that than a user may for a
        // cell.
        this.silenceSeconds = Math.max(silenceSeconds, START_SECONDS);
        Thread.ofPlatform().daemon().name("messages").start(this::readLines);
    }

    /**
     * Starts it and hands it the plan.
     *
     * @param errors the file for its standard error, in the run's private directory, which also takes the child's
     *     temporary files
     */
    public static MeasuringJvm start(MeasuringPlan plan, JvmSettings settings, Path errors) throws IOException {
        JvmConfiguration side = settings.configuration();
        ProcessBuilder builder = new ProcessBuilder(command(plan, settings, errors)).redirectError(errors.toFile());
        builder.environment().keySet().removeAll(JvmVariables.NAMES);
        builder.environment().putAll(side.environment());
        Position position = Position.create(positionFile(errors));
        MeasuringJvm jvm = new MeasuringJvm(builder.start(), position, errors, settings.cellSeconds());
        jvm.order(plan);
        return jvm;
    }

    /** Lets a paced JVM do one pass. */
    public void permit() {
        write("\n");
    }

    /**
     * Sends the plan to the JVM. The stream stays open as long as the JVM is wanted: the JVM ends when the stream does.
     */
    private void order(MeasuringPlan plan) {
        write(MessageJson.line(plan) + "\n");
    }

    private void write(String text) {
        try {
            process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException brokenPipe) {
            // The child has gone already: the end of its messages says so, and its last words say why.
        }
    }

    private static List<String> command(MeasuringPlan plan, JvmSettings settings, Path errors) throws IOException {
        JvmConfiguration side = settings.configuration();
        ForeignPrimitives foreign = settings.foreign();
        Path directory = errors.getParent();
        List<String> command = new ArrayList<>(side.prefix());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // The manifest's native access does not reach a class path of directories, and JMH needs Unsafe.
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        // Small, serial and touched beforehand: no collector threads, no heap growth, no faults of the heap's own.
        command.addAll(List.of("-Xms48m", "-Xmx48m", "-XX:+AlwaysPreTouch", "-XX:-UsePerfData"));
        // Standard output carries the messages: what the JVM itself complains of must not stand between them.
        command.addAll(List.of("-XX:+DisplayVMOutputToStderr", "-Xlog:disable", "-Xlog:all=warning:stderr"));
        if (!side.choosesCollector()) {
            command.add("-XX:+UseSerialGC");
        }
        command.addAll(ownWords(directory));
        command.addAll(cachedImage());
        // The compilers look at a method's counters more often than every 1024 calls: all stubs are compiled soon.
        command.addAll(List.of("-XX:Tier3InvokeNotifyFreqLog=7", "-XX:Tier3BackedgeNotifyFreqLog=10"));
        if (plan.task() == MeasuringPlan.Task.COUNT) {
            // A request to compile wakes a compiler thread: a system call that is none of the operation's.
            command.add("-Xint");
        } else {
            HintsFile.add(command, directory, foreign.jars());
            command.addAll(List.of("-XX:CompileCommand=quiet", "-XX:CompileCommand=" + LOOPS_SOON));
            // How long the operations of others take is not known.
            Stream.concat(COMPILED_SOON.stream(), foreign.packages().stream().map(name -> name + ".*"))
                    .forEach(classes ->
                            command.add("-XX:CompileCommand=CompileThresholdScaling," + classes + "::*,0.1"));
            Path compilations = errors.resolveSibling(errors.getFileName() + "-compilations");
            command.add("-Xlog:jit+compilation=debug:file=" + compilations + ":none:filecount=0");
            command.add("-Dringcross.compilations=" + compilations);
        }
        command.addAll(List.of("-Djmh.ignoreLock=true", "-Djava.io.tmpdir=" + directory, "-Djna.tmpdir=" + directory));
        command.add("-Duser.home=" + System.getProperty("user.home"));
        command.add("-D" + Cpus.PROPERTY + "="
                + settings.cpus().stream().map(String::valueOf).collect(Collectors.joining(",")));
        command.addAll(side.jvmFlags());
        command.addAll(List.of(
                "-cp",
                classPath(foreign.jars()),
                MAIN,
                directory.toString(),
                positionFile(errors).toString()));
        return command;
    }

    /** The image below stays fit: the JVM lets more follow what it was made of. */
    private static String classPath(List<Path> jars) {
        return Stream.concat(
                        Stream.of(System.getProperty("java.class.path")),
                        jars.stream().map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * The classes that it needs, loaded and linked by the build (JEP 483, JEP 514): a start takes a fifth less. Profiles that
     * the image may hold are not used, so that each JVM compiles by what it has seen itself. Not there, or made for other
     * classes, it costs nothing and says nothing.
     */
    private static List<String> cachedImage() {
        Path image = Path.of(System.getProperty("java.class.path")).resolveSibling("measuring.aot");
        return Files.isRegularFile(image)
                ? List.of(
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:AOTCache=" + image,
                        "-XX:-AOTReplayTraining",
                        "-Xlog:aot*=off:stderr")
                : List.of();
    }

    /** The file of the position, in the run's private directory beside the file for standard error. */
    private static Path positionFile(Path errors) {
        return errors.resolveSibling(errors.getFileName() + "-position");
    }

    /** The index of the cell that the JVM works on, or worked on when it ended; {@link Position#NONE} for none. */
    public int cell() {
        return position.cell();
    }

    /** The flags that keep the JVM's logs from its messages, and its crash reports in the private directory. */
    private static List<String> ownWords(Path directory) {
        return List.of(
                "-Xlog:disable",
                "-Xlog:all=warning:stderr",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:ErrorFile=" + directory.resolve("hs_err_pid%p.log"),
                "-XX:-CreateCoredumpOnCrash");
    }

    /**
     * Puts the messages into the queue and skips other lines: a JVM that can't start, or a command in front of it, may
     * print anything.
     */
    private void readLines() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(MESSAGE)) {
                    lines.add(line);
                }
            }
        } catch (IOException closed) {
            // The child was ended: what it said before is in the queue.
        } finally {
            lines.add(END);
        }
    }

    /** The next message; null when the JVM has ended, or when it has said nothing for too long and was ended for that. */
    @Nullable
    public Message next() throws InterruptedException {
        String line = lines.poll(silenceSeconds, TimeUnit.SECONDS);
        if (line == null) {
            waiting = HangDiagnosis.of(process.toHandle());
        }
        if (line == null || line.equals(END)) {
            return null;
        }
        silenceSeconds = cellSeconds;
        return MessageJson.message(line);
    }

    /** Why the JVM ended without saying that it was done: its exit status or silence, and what it printed last. */
    public String lastWords() throws InterruptedException, IOException {
        if (!waiting.isEmpty()) {
            return "no end within " + silenceSeconds + " s: " + waiting;
        }
        String end = process.waitFor(1, TimeUnit.SECONDS)
                ? "the measuring JVM ended with status " + process.exitValue()
                : "the measuring JVM closed its messages";
        String said = StderrDiagnosis.of(Files.readAllLines(errors));
        return said.isEmpty() ? end : end + ": " + said;
    }

    /** Why the JVM did not start: the first complaint of the JVM or of the command in front of it. */
    public String firstWords() throws InterruptedException, IOException {
        List<String> printed = Files.readAllLines(errors).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("Picked up "))
                .toList();
        return printed.isEmpty() || !waiting.isEmpty()
                ? lastWords()
                : printed.get(0).strip();
    }

    /** Ends the JVM and everything it started, whatever state they are in. */
    @Override
    public void close() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }
}
