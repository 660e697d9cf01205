package dev.ringcross.experiment;

import dev.ringcross.experiment.LosingThread.End;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts a JVM for each way in which a thread may end, and records how the JVM ended and how many other threads went
 * on.
 */
public final class LostThreads {
    private static final Path REPORT = Path.of("native-fault.log");

    /** {@code #  SIGSEGV (0xb) at pc=...}: HotSpot's report of what ended it. */
    private static final Pattern SIGNAL = Pattern.compile("#\\s+(SIG[A-Z]+) \\(0x");

    private LostThreads() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<End, Process> lost = new LinkedHashMap<>();
        try {
            for (End end : End.values()) {
                lost.put(end, start(end));
            }
            for (Map.Entry<End, Process> one : lost.entrySet()) {
                tell(one.getKey().name(), one.getValue());
            }
        } finally {
            lost.values().forEach(Process::destroyForcibly);
        }
        System.out.println("NATIVE_FAULT.reported=" + reported());
    }

    private static Process start(End end) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-Xmx32m",
                        "-XX:ErrorFile=" + REPORT,
                        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LosingThread.class.getName(),
                        end.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Prints what the JVM printed, and its exit status. HotSpot prints to standard output too when it crashes. */
    private static void tell(String name, Process process) throws IOException, InterruptedException {
        try (Reader output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            for (String line : output.readAllAsString().lines().toList()) {
                if (line.matches("(ran|thrown|survivors)=\\w+")) {
                    System.out.println(name + "." + line);
                }
            }
        }
        System.out.println(name + ".exit=" + process.waitFor());
    }

    /** The signal that HotSpot reported, or {@code none}. */
    private static String reported() throws IOException {
        List<String> report = Files.exists(REPORT) ? Files.readAllLines(REPORT) : List.of();
        for (String line : report) {
            Matcher signal = SIGNAL.matcher(line);
            if (signal.lookingAt()) {
                return signal.group(1);
            }
        }
        return "none";
    }
}
