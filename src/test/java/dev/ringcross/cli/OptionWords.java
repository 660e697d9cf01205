package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import picocli.CommandLine;

/** A command with options drawn from all that there are, with values drawn from what fits and what does not. */
final class OptionWords {
    /** Not report: its -o writes what it names, wherever that is. */
    private static final List<String> COMMANDS =
            List.of("run", "list", "explain", "claims", "schema", "compare", "merge", "lst", "");

    private static final List<String> VALUES = List.of(
            "1",
            "0",
            "-1",
            "2%",
            "2.5 %",
            "99999999999",
            "x",
            "getppid",
            "get*",
            "*",
            "?",
            "\\E",
            "[",
            "quick",
            "table",
            "json",
            "html",
            "md",
            "always",
            "never",
            "en",
            "ko",
            "c",
            "panama",
            "crossing",
            "slower",
            "60s",
            "1e9s",
            "=",
            "==",
            "--",
            "-",
            "@",
            "@/dev/null",
            ",",
            ",,",
            "a,b",
            "'",
            "\"",
            "$(id)",
            "${sys:user.home}",
            "%s",
            "");

    private final String result;
    private final String noDirectory;
    private final List<String> options;

    /** @param noDirectory below which nothing can be made, so that nothing is measured */
    OptionWords(Path result, Path noDirectory) {
        this.result = result.toString();
        this.noDirectory = noDirectory.toString();
        this.options = new CommandLine(new Ringcross())
                .getSubcommands().values().stream()
                        .flatMap(command -> command.getCommandSpec().options().stream())
                        .flatMap(option -> List.of(option.names()).stream())
                        // It asks for a stack trace.
                        .filter(name -> !name.equals("--debug"))
                        .distinct()
                        .sorted()
                        .toList();
    }

    void run(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        List<String> words = new ArrayList<>();
        String command = one(COMMANDS, random);
        if (!command.isEmpty()) {
            words.add(command);
        }
        // Whatever measures is told where its result goes, and can't put it there.
        boolean measures = List.of("run", "claims", "").contains(command);
        words.addAll(measures ? List.of("--out", noDirectory + "/results") : List.of());
        for (int i = random.nextInt(6); i > 0; i--) {
            words.addAll(some(random, measures));
        }
        InProcess ending;
        try {
            ending = InProcess.of(words);
            check(ending);
        } catch (AssertionError found) {
            throw new AssertionError(
                    words + ": " + found.getMessage(), found.getCause() == null ? found : found.getCause());
        }
    }

    private List<String> some(RandomGenerator random, boolean measures) {
        String option = one(options, random);
        // Live comparisons measure too, and have no --out.
        option = option.equals("--live") ? "--liv" : option;
        return switch (random.nextInt(8)) {
            case 0 -> List.of(option);
            case 1 -> List.of(option + "=" + value(random));
            case 2 -> List.of(value(random));
            case 3 -> List.of(measures ? option : result);
            case 4 -> List.of(option.substring(0, random.nextInt(option.length())) + value(random));
            default -> List.of(option, value(random));
        };
    }

    private String value(RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> HostileWords.word(random).replace("\u0000", "");
            case 1 -> HostileWords.number(random);
            default -> one(VALUES, random);
        };
    }

    private static String one(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }

    private static void check(InProcess ending) {
        Printed.isInert(ending.err());
        assertThat(ending.err()).doesNotContain("add --debug to see where");
        assertThat(ending.status()).isIn(Ringcross.DONE, Ringcross.DIFFERS, Ringcross.USAGE, Ringcross.INCONCLUSIVE);
        if (ending.status() == Ringcross.USAGE) {
            assertThat(ending.err()).startsWith("ringcross: ").hasLineCount(1);
            assertThat(ending.out().isEmpty()).isNotEqualTo(LeftOut.isToldBy(ending));
        }
    }
}
