package dev.ringcross;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.ClaimWords;
import dev.ringcross.cli.files.HtmlPages;
import dev.ringcross.compare.FileComparison;
import dev.ringcross.compare.FileComparison.Input;
import dev.ringcross.report.html.CompareHtml;
import dev.ringcross.report.text.Translation;
import dev.ringcross.result.Altered;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Comparison;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import dev.ringcross.result.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page in Korean is Korean whole: whatever a result stores in English has its Korean words. */
class KoreanTest {
    private static final Path MESSAGES = Path.of("src/main/resources/dev/ringcross/report/text/messages_ko.txt");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final Translation KOREAN = Translation.into("ko");

    /** What may stand where a source fills something in. */
    private static final List<String> FILLED_IN = List.of(
            "7",
            "/a/b",
            "3 tasks run or wait",
            "1 task runs or waits",
            "2 seccomp filters are",
            "1 seccomp filter is",
            "hpet needs the kernel",
            "xen may need the kernel",
            " (kvm)");

    /** Names, the kernel's own words and titles, which stay; and commands. */
    private static final Pattern MAY_STAY = Pattern.compile(
            "Imaginary Processor|Latency numbers every programmer should know|Jeff Dean|Peter Norvig|Eclipse Adoptium|Mitigation: [^<\\n]*"
                    + "|Jeff Dean and[^<\\n]*|Benoît Sigoure[^<\\n]*|Ringcross (?:compare|merge)|\\./ringcross [a-z]+"
                    + "|sudo [a-z]+|docker run|echo [a-z]+|swapoff -a|mount -[a-z] \\S+ \\S+|dmesg|qemu -accel kvm -cpu host"
                    + "|Ringcross|(?:compare|merge) --\\S+ \\S+|Iglewicz[^<]*ASQC 1993|See \\S+");

    @Test
    void each_warning_and_each_remedy_in_words_has_its_korean() {
        assertKorean(StoredMessages.warnings().stream()
                .filter(words -> Pattern.compile("[a-z] [a-z]").matcher(words).find())
                .filter(words -> !isCommand(words))
                .collect(Collectors.toSet()));
    }

    private static boolean isCommand(String words) {
        return words.startsWith(" && ")
                || words.startsWith("echo ")
                || words.startsWith("sudo ")
                || words.startsWith("ulimit ");
    }

    @Test
    void each_reason_for_a_cell_without_a_number_has_its_korean() {
        assertKorean(StoredMessages.absences());
        assertKorean(StoredMessages.refusals());
    }

    @Test
    void each_reason_for_an_unknown_fact_has_its_korean() {
        assertKorean(StoredMessages.unknownFacts());
    }

    private static void assertKorean(Set<String> texts) {
        assertThat(texts).isNotEmpty();
        List<String> untranslated = texts.stream()
                .filter(text -> FILLED_IN.stream().noneMatch(value -> isKorean(text, value)))
                .sorted()
                .toList();
        assertThat(untranslated)
                .as("texts that %s has no pattern for", MESSAGES)
                .isEmpty();
    }

    private static boolean isKorean(String text, String value) {
        String said = KOREAN.translate(text.replace(MessageTexts.VARIABLE, value));
        return HANGUL.matcher(said).find() && english(said).isEmpty();
    }

    @Test
    void each_pattern_stands_above_its_korean_with_the_same_places() throws IOException {
        List<String> lines = Files.readAllLines(MESSAGES).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(lines.size() % 2).isZero();
        for (int i = 0; i < lines.size(); i += 2) {
            assertThat(lines.get(i)).doesNotStartWith(" ");
            assertThat(lines.get(i + 1)).startsWith("  ");
            assertThat(places(lines.get(i + 1))).as(lines.get(i)).isEqualTo(places(lines.get(i)));
        }
    }

    private static Set<String> places(String pattern) {
        return Pattern.compile("\\{\\d")
                .matcher(pattern)
                .results()
                .map(place -> place.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void what_has_no_pattern_and_what_an_english_reader_gets_stay_as_they_are() {
        assertThat(KOREAN.translate("Operation not permitted")).isEqualTo("Operation not permitted");
        assertThat(Translation.into("en").translate("no hypervisor")).isEqualTo("no hypervisor");
    }

    @Test
    void a_page_of_a_run_is_korean_whole() {
        assertThat(english(visible(HtmlPages.of(run(), ClaimWords.in("ko"))))).isEmpty();
    }

    /** The synthetic run, on a host with every warning and with cells that are absent and failed for every reason. */
    private static Result run() {
        Result result = Synthetic.result();
        List<Cell> cells =
                new ArrayList<>(result.cells().stream().filter(Cell::ok).toList());
        Stream.of(StoredMessages.absences(), StoredMessages.refusals())
                .flatMap(Set::stream)
                .map(KoreanTest::filled)
                .forEach(reason -> cells.add(Synthetic.without(
                        "getppid",
                        "crossing",
                        "java",
                        Map.of("n", "" + cells.size()),
                        cells.size() % 2 == 0 ? Cell.Status.ABSENT : Cell.Status.FAILED,
                        reason)));
        List<Warning> warnings = StoredMessages.warnings().stream()
                .map(KoreanTest::filled)
                .map(words -> new Warning("any", words, words))
                .toList();
        Map<String, String> unknown = Map.of(
                "governor", "no policy in /sys/devices/system/cpu/cpufreq: this kernel does not set the clock",
                "cpu.maxMHz", "no /sys/devices/system/cpu");
        return Altered.with(
                Altered.with(
                        Altered.with(result, "host", Altered.with(result.host(), "unknown", unknown)),
                        "warnings",
                        warnings),
                "cells",
                cells.stream().map(KoreanTest::counted).toList());
    }

    /** With a real reason for what was not counted. */
    private static Cell counted(Cell cell) {
        return cell.evidence() == null || cell.evidence().reason() == null
                ? cell
                : Altered.with(
                        cell,
                        "evidence",
                        Altered.with(
                                cell.evidence(), "reason", "entries not verified: perf_event_open: EACCES (errno 13)"));
    }

    private static String filled(String text) {
        return FILLED_IN.stream()
                .filter(value -> isKorean(text, value))
                .findFirst()
                .map(value -> text.replace(MessageTexts.VARIABLE, value))
                .orElse("7");
    }

    @Test
    void a_page_of_a_comparison_is_korean_whole() {
        Result old = Synthetic.result();
        Result interrupted = Altered.with(old, "run", Altered.with(old.run(), "complete", false));
        Result newer = Synthetic.with(List.of(Synthetic.without(
                "getppid", "crossing", "c", Map.of(), Cell.Status.ABSENT, "the run was interrupted")));
        Comparison compared = FileComparison.of(
                old.tool(), new Input("old.json", interrupted), new Input("new.json", newer), 0.05, cell -> true);
        assertThat(compared.footnotes()).hasSizeGreaterThan(3);
        assertThat(english(visible(CompareHtml.of(compared, "ko")))).isEmpty();
    }

    /** What a reader sees or hears: text between tags, and the words of attributes. */
    private static String visible(String page) {
        String body = page.replaceAll("(?s)<(script|style|code|title)\\b.*?</\\1>", "");
        Matcher spoken =
                Pattern.compile("(?:aria-label|placeholder|title)=\"([^\"]*)\"").matcher(body);
        String attributes = spoken.results().map(words -> words.group(1)).collect(Collectors.joining("\n"));
        return (body.replaceAll("<[^>]*>", "\n") + "\n" + attributes)
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** Two English words or more in a row. Identifiers, numbers and commands are none. */
    private static List<String> english(String text) {
        return Pattern.compile("(?<![\\w./=:-])[A-Za-z']{2,}(?: [A-Za-z']{2,})+(?![\\w/=_-])")
                .matcher(MAY_STAY.matcher(text).replaceAll("·"))
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }
}
