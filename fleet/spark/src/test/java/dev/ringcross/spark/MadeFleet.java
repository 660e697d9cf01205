package dev.ringcross.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Made results of many hosts: each is the real result of 150 cells in Ringcross's own tests, with another host's name, run
 * and times, and with its typical values multiplied by noise. What else is in the file stays, so that reading it costs
 * what a real one costs. The same number always makes the same file.
 */
final class MadeFleet {
    static final Path REAL = Path.of("../../src/test/resources/dev/ringcross/cli/claims-run.json");

    /** The kernels, of which the last makes system calls dearer; a host has one of them. */
    static final List<String> KERNELS = List.of("Linux 6.9.3", "Linux 6.12.7", "Linux 6.18.44");

    static final List<String> CPUS = List.of("AMD EPYC 7763", "Intel Xeon 8370C");

    private static final Instant FIRST = Instant.parse("2026-10-01T03:00:00Z");
    private static final Pattern CELL =
            Pattern.compile("\\{\"primitive\": \"([^\"]+)\", \"group\": \"([^\"]+)\".*?\"typical\": ([-0-9.eE]+)");

    /** The text between one typical value and the next, and whose value follows it. */
    private record Piece(String before, String primitive, String group, double typical) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final String end;

    MadeFleet() {
        String real = text();
        Matcher cell = CELL.matcher(real);
        int from = 0;
        while (cell.find()) {
            pieces.add(new Piece(
                    real.substring(from, cell.start(3)),
                    cell.group(1),
                    cell.group(2),
                    Double.parseDouble(cell.group(3))));
            from = cell.end(3);
        }
        end = real.substring(from);
    }

    private static String text() {
        try {
            return Files.readString(REAL);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The cells of a file that have a number; two of its 150 are absent. */
    int cells() {
        return pieces.size();
    }

    static String host(int number) {
        return String.format(Locale.ROOT, "host-%06d", number);
    }

    /** Hosts are spread over the processors and kernels in turn. */
    static String kernel(int number) {
        return KERNELS.get(number % KERNELS.size());
    }

    static String cpu(int number) {
        return CPUS.get(number / KERNELS.size() % CPUS.size());
    }

    /** The result of a host: its first run. */
    String result(int number) {
        Random random = new Random(7L * number + 1);
        double host = noise(random, 0.02);
        boolean slow = number % 40 == 17;
        StringBuilder text = new StringBuilder(300_000);
        for (Piece piece : pieces) {
            double value = piece.typical() * host * noise(random, 0.015) * effect(piece, number, slow);
            text.append(piece.before()).append(String.format(Locale.ROOT, "%.5g", value));
        }
        Instant started = FIRST.plusSeconds(60L * number);
        return text.append(end)
                .toString()
                .replaceFirst("\"id\": \"a-run\"", "\"id\": \"made-" + number + "\"")
                .replaceFirst("\"startedAt\": \"[^\"]+\"", "\"startedAt\": \"" + started + "\"")
                .replaceFirst("\"finishedAt\": \"[^\"]+\"", "\"finishedAt\": \"" + started.plusSeconds(30) + "\"")
                .replaceFirst("\"hostname\": \"a-host\"", "\"hostname\": \"" + host(number) + "\"")
                .replaceFirst("\"kernel\": \"[^\"]+\"", "\"kernel\": \"" + kernel(number) + "\"")
                .replaceFirst("\"model\": \"[^\"]+\"", "\"model\": \"" + cpu(number) + "\"");
    }

    private static double noise(Random random, double deviation) {
        return StrictMath.exp(deviation * random.nextGaussian());
    }

    /** The newest kernel makes crossings 12 % dearer; of forty hosts one is slow when it creates tasks. */
    private static double effect(Piece piece, int number, boolean slow) {
        double effect = piece.group().equals("crossing") && kernel(number).equals(KERNELS.get(2)) ? 1.12 : 1;
        return slow && piece.group().equals("creation") ? 1.6 * effect : effect;
    }

    Path write(Path directory, int number, boolean compressed) throws IOException {
        Path file = directory.resolve(host(number) + (compressed ? ".json.gz" : ".json"));
        try (OutputStream plain = Files.newOutputStream(file);
                OutputStream out = compressed ? new GZIPOutputStream(plain, 1 << 16) : plain) {
            out.write(result(number).getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** Makes so many hosts' results, a thousand in a directory: {@code DIRECTORY HOSTS}. */
    public static void main(String[] args) throws IOException {
        Path top = Path.of(args[0]);
        MadeFleet fleet = new MadeFleet();
        int hosts = Integer.parseInt(args[1]);
        for (int thousand = 0; thousand < hosts; thousand += 1000) {
            Path directory = Files.createDirectories(top.resolve(String.format(Locale.ROOT, "%04d", thousand / 1000)));
            IntStream.range(thousand, Math.min(hosts, thousand + 1000))
                    .parallel()
                    .forEach(number -> {
                        try {
                            fleet.write(directory, number, true);
                        } catch (IOException failed) {
                            throw new UncheckedIOException(failed);
                        }
                    });
        }
        System.out.println("Made the results of " + hosts + " hosts, " + fleet.cells() + " cells each, in " + top);
    }
}
