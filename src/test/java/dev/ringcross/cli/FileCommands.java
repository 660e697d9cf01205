package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** One of the commands that read result files, on a file that was mutated; and what must hold of what it prints. */
final class FileCommands {
    private final Path file;
    private final Path good;
    private final Path page;
    private final List<String> seeds;
    private final Set<String> harmless = new TreeSet<>();

    FileCommands(Path directory, List<String> seeds) throws IOException {
        this.seeds = seeds;
        file = directory.resolve("in/result.json");
        good = directory.resolve("in/good.json");
        page = directory.resolve("out/page.html");
        // Words of the kernel that have no Korean stay English on a Korean page, and say so.
        harmless.add("td lang");
        for (String seed : seeds) {
            Files.writeString(file, seed);
            Files.writeString(good, anotherRun(seed));
            for (List<String> command : List.of(
                    List.of("report", "" + file, "-o", "" + page),
                    List.of("compare", "" + file, "" + good, "--format", "html"),
                    List.of("merge", "" + file, "" + good, "--format", "html"))) {
                InProcess ending = InProcess.of(command);
                assertThat(ending.status()).as(ending.err()).isZero();
                harmless.addAll(PageElements.of(ending.out().isEmpty() ? Files.readString(page) : ending.out()));
            }
        }
    }

    /** The same result as if it had been measured again: merge leaves out what is of one run. */
    private static String anotherRun(String text) {
        return text.replaceFirst("\"id\": \"", "\"id\": \"another-");
    }

    /** All that it does is drawn from the seed. */
    void run(long seed) throws IOException {
        RandomGenerator random = new SplittableRandom(seed);
        String text = seeds.get(random.nextInt(4) % seeds.size());
        Files.write(file, new Mutator(seed).of(text));
        Files.writeString(good, anotherRun(text));
        List<String> command = command(random);
        try {
            check(command, InProcess.of(command));
        } catch (AssertionError found) {
            throw new AssertionError(
                    command + ": " + found.getMessage(), found.getCause() == null ? found : found.getCause());
        }
    }

    private List<String> command(RandomGenerator random) {
        List<String> words = new ArrayList<>();
        switch (random.nextInt(9)) {
            case 0, 1, 2 ->
                words.addAll(List.of(
                        "report",
                        "" + file,
                        "--format",
                        List.of("table", "json", "csv", "md", "openmetrics", "textfile", "jmh")
                                .get(random.nextInt(7))));
            case 3 -> words.addAll(List.of("report", "" + file, "-o", "" + page, "--lang", language(random)));
            case 4, 5 -> {
                words.add("compare");
                words.addAll(random.nextBoolean() ? List.of("" + file, "" + good) : List.of("" + good, "" + file));
                words.addAll(List.of("--format", tables(random), "--lang", language(random)));
                words.addAll(random.nextInt(4) == 0 ? List.of("--only", "getpppid") : List.of());
            }
            case 6 -> words.addAll(List.of("merge", "" + good, "" + file, "--format", tables(random)));
            case 7 ->
                words.addAll(List.of("claims", "" + file, "--format", claims(random), "--lang", language(random)));
            default ->
                words.addAll(List.of("explain", claim(random), "--results", "" + file.getParent(), "--lang", "en"));
        }
        if (random.nextInt(4) == 0) {
            words.addAll(List.of("--color", "always"));
        }
        return words;
    }

    private static String language(RandomGenerator random) {
        return random.nextInt(3) == 0 ? "ko" : "en";
    }

    private static String tables(RandomGenerator random) {
        return List.of("table", "json", "md", "html").get(random.nextInt(4));
    }

    private static String claims(RandomGenerator random) {
        return List.of("table", "json", "md").get(random.nextInt(3));
    }

    private static String claim(RandomGenerator random) {
        List<Claim> claims = ClaimRegistry.claims();
        return claims.get(random.nextInt(claims.size())).id();
    }

    private void check(List<String> command, InProcess ending) throws IOException {
        Printed.isInert(ending.err());
        assertThat(ending.err()).doesNotContain("add --debug to see where");
        if (ending.status() != Ringcross.DONE) {
            assertThat(ending.status()).isEqualTo(Ringcross.USAGE);
            assertThat(ending.err()).startsWith("ringcross: ").hasLineCount(1);
            if (LeftOut.isToldBy(ending)) {
                printed(command, ending.out());
            } else {
                assertThat(ending.out()).isEmpty();
            }
        } else if (command.contains("-o")) {
            isPage(Files.readString(page));
        } else {
            printed(command, ending.out());
        }
    }

    private void printed(List<String> command, String out) throws IOException {
        int option = command.indexOf("--format");
        switch (option < 0 ? "table" : command.get(option + 1)) {
            case "json" -> {
                if (command.get(0).equals("report")) {
                    Printed.isResult(out);
                } else {
                    Printed.isJson(out);
                }
            }
            case "jmh" -> Printed.isJson(out);
            case "csv" -> Printed.isCsv(out);
            case "md" -> Printed.isMarkdown(out);
            case "openmetrics", "textfile" -> Printed.isOpenMetrics(out);
            case "html" -> isPage(out);
            default -> Printed.isTable(out);
        }
    }

    private void isPage(String text) {
        Set<String> parts = PageElements.of(text);
        // A table that has no rows is left out: fewer raw texts are harmless, other parts are not.
        parts.removeAll(harmless);
        assertThat(parts).isEmpty();
        Printed.isInert(text.replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", ""));
    }
}
