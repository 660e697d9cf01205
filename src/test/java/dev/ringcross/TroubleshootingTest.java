package dev.ringcross;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** TROUBLESHOOTING.md has an entry for each text that the sources complain with, and none that they do not. */
class TroubleshootingTest {
    private static final Path DOCUMENT = Path.of("TROUBLESHOOTING.md");
    private static final Set<String> TEXTS = MessageTexts.in(Path.of("src/main/java"));
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");

    @Test
    void each_text_of_the_sources_has_an_entry() throws IOException {
        Set<String> missing = new TreeSet<>(TEXTS);
        missing.removeAll(entries());

        assertThat(missing)
                .as("texts of errors, refusals and warnings that %s has no entry for", DOCUMENT)
                .isEmpty();
    }

    @Test
    void each_entry_is_a_text_of_the_sources() throws IOException {
        String all = everything();
        Set<String> stale = entries().stream()
                .filter(entry -> !TEXTS.contains(entry))
                .filter(entry -> !Arrays.stream(entry.split("…")).allMatch(all::contains))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(stale).as("entries of %s that nothing prints", DOCUMENT).isEmpty();
    }

    @Test
    void each_entry_says_why_and_what_to_do() throws IOException {
        assertThat(rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(CELLS.split(row))
                        .as(row)
                        .hasSize(4)
                        // What stands before the first bar is empty.
                        .satisfies(cells ->
                                assertThat(Arrays.asList(cells).subList(1, 4)).noneMatch(String::isBlank)));
    }

    /** What is looked for is found in a source that is known: else nothing would ever be missing. */
    @Test
    void the_texts_are_found_whatever_way_they_are_put_together() {
        assertThat(MessageTexts.in(Path.of("src/test/java/dev/ringcross/spelt")))
                .containsExactlyInAnyOrder(
                        "plain words",
                        "there is … in the middle",
                        "either this way",
                        "or that way of …",
                        "a constant's words, and …",
                        "12 becomes …, and … %",
                        "handed on by a method",
                        "a-code",
                        "the warning's words");
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }

    private static Set<String> entries() throws IOException {
        Set<String> entries = new TreeSet<>();
        for (String row : rows()) {
            Matcher quoted = QUOTED.matcher(CELLS.split(row)[1]);
            while (quoted.find()) {
                assertThat(entries.add(quoted.group(1)))
                        .as("%s is there once", quoted.group(1))
                        .isTrue();
            }
        }
        return entries;
    }

    /** With literals that are continued on the next line made whole. */
    private static String everything() throws IOException {
        StringBuilder all = new StringBuilder(Files.readString(Path.of("ringcross")))
                .append(Files.readString(Path.of("native/build.sh")));
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().matches(".*\\.(java|properties)")) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString().replaceAll("\"\\s*\\+\\s*\"", "");
    }
}
