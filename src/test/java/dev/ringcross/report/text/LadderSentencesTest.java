package dev.ringcross.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Synthetic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The way up in sentences: each operation as a multiple of the one before, and no more than was measured. */
class LadderSentencesTest {
    private static final Cell CALL = cell("noop", Map.of(), 1.5);
    private static final Cell SYSCALL = cell("getppid", Map.of(), 150);
    private static final Cell SWITCHES = cell("pipe-pingpong", Map.of("between", "threads", "cpus", "same"), 6000);
    private static final Cell THREAD = cell("thread-create", Map.of(), 24_000);
    private static final Cell PROCESS = cell("fork-exit", Map.of("parent", "helper"), 96_000);

    private static Cell cell(String primitive, Map<String, String> params, double nanos) {
        return Synthetic.ok(primitive, "crossing", "c", params, nanos, null, Synthetic.counted(1, 1));
    }

    private static List<String> sentences(String lang, Cell... cells) {
        return LadderSentences.of(Synthetic.with(List.of(cells)), lang, Style.PLAIN);
    }

    @Test
    void each_rung_is_a_multiple_of_the_one_before_with_its_interval() {
        List<String> sentences = sentences("en", CALL, SYSCALL, SWITCHES, THREAD, PROCESS);

        assertThat(sentences).hasSize(5);
        assertThat(sentences.get(0)).matches("A function call takes 1\\.\\d+ ns\\.");
        assertThat(sentences.get(1))
                .matches("A system call .* takes \\d+ ns, [\\d.]+ \\[[\\d.]+, [\\d.]+] times a function call\\.");
        assertThat(sentences.get(4)).contains("Creating a process", "times a thread");
    }

    @Test
    void where_the_rung_below_was_not_measured_there_is_no_multiple() {
        List<String> sentences = sentences("en", CALL, SYSCALL, THREAD);

        assertThat(sentences).hasSize(3);
        assertThat(sentences.get(2)).startsWith("Creating a thread").doesNotContain("times");
    }

    @Test
    void one_rung_is_no_ladder() {
        assertThat(sentences("en", SYSCALL)).isEmpty();
        assertThat(sentences("en")).isEmpty();
    }

    @Test
    void korean_sentences_are_korean_and_say_the_same_numbers() {
        List<String> korean = sentences("ko", CALL, SYSCALL, SWITCHES, THREAD, PROCESS);

        assertThat(korean).hasSize(5);
        assertThat(korean.get(1)).contains("\uc2dc\uc2a4\ud15c \ucf5c", "\ubc30");
        assertThat(korean.get(2)).contains("\ucee8\ud14d\uc2a4\ud2b8 \uc2a4\uc704\uce6d");
        assertThat(numbers(korean)).isEqualTo(numbers(sentences("en", CALL, SYSCALL, SWITCHES, THREAD, PROCESS)));
    }

    private static List<List<String>> numbers(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> java.util.regex.Pattern.compile("\\d+(\\.\\d+)?")
                        .matcher(sentence)
                        .results()
                        .map(found -> found.group())
                        .toList())
                .toList();
    }
}
