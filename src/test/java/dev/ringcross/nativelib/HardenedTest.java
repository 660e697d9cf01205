package dev.ringcross.nativelib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the jar carries, as readelf sees it: no page that can be written and run, nothing bound late. */
class HardenedTest {
    private static final String LIBRARY = "libringcross.so";

    @TempDir
    Path folder;

    @BeforeEach
    void findTheTool() {
        Toolchain.assumeThere("readelf");
    }

    @ParameterizedTest
    @ValueSource(strings = {LIBRARY, "helper", "peer", "exit", "dynamic", "clock"})
    void no_segment_can_be_written_and_run_and_the_stack_cannot_be_run(String name) throws Exception {
        List<String> segments = readelf("-l", name)
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("(LOAD|GNU_STACK) .*"))
                .toList();
        assertThat(segments).anyMatch(line -> line.startsWith("LOAD")).anyMatch(line -> line.startsWith("GNU_STACK"));
        // Offset, two addresses and two sizes, then what is permitted: "R E", "RW ".
        assertThat(segments).noneMatch(line -> line.matches(".* 0x\\S+ +R?WE .*"));
        assertThat(segments).noneMatch(line -> line.matches("GNU_STACK.* R?W?E .*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {LIBRARY, "dynamic"})
    void all_symbols_are_bound_at_the_start_and_then_read_only(String name) throws Exception {
        assertThat(readelf("-l", name)).contains("GNU_RELRO");
        assertThat(readelf("-d", name)).contains("BIND_NOW").doesNotContain("TEXTREL");
    }

    @Test
    void a_program_that_is_linked_dynamically_stands_at_no_fixed_address() throws Exception {
        assertThat(readelf("-d", "dynamic")).containsPattern("FLAGS_1.*PIE");
    }

    @Test
    void the_library_guards_its_stack_and_checks_sizes() throws Exception {
        assertThat(readelf("--dyn-syms", LIBRARY)).contains("__stack_chk_fail").contains("__snprintf_chk");
    }

    /** A function that the JVM does not call could be called by mistake for one of another library. */
    @Test
    void the_library_exports_what_its_header_declares_and_nothing_else() throws Exception {
        String header =
                Files.readString(Toolchain.SOURCES.resolve("ringcross.h")).replaceAll("(?s)/\\*.*?\\*/", "");
        Set<String> declared = names(Pattern.compile("\\b(ringcross_\\w+)\\("), header);
        // Value, size, type, binding, visibility, index of the section (UND where another library has it), name.
        Pattern defined = Pattern.compile("(?:GLOBAL|WEAK) +DEFAULT +\\d+ (\\S+)$", Pattern.MULTILINE);

        assertThat(declared).contains("ringcross_loop_call");
        assertThat(names(defined, readelf("--dyn-syms", LIBRARY))).isEqualTo(declared);
    }

    /** The C library's version in 2018: Debian 10, RHEL 8 and Ubuntu 18.04 have it or a later one. */
    @ParameterizedTest
    @ValueSource(strings = {LIBRARY, "peer", "dynamic"})
    void nothing_asks_for_a_glibc_after_2_27(String name) throws Exception {
        Set<String> minors = names(Pattern.compile("GLIBC_2\\.(\\d+)"), readelf("--version-info", name));
        assertThat(minors)
                .isNotEmpty()
                .allSatisfy(minor -> assertThat(Integer.parseInt(minor)).isLessThanOrEqualTo(27));
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** It is static and stripped: its guard is known by what it would say. */
    @Test
    void the_helper_guards_its_stack() throws Exception {
        String bytes = Files.readString(carried("helper"), StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("stack smashing detected");
    }

    /** A frame larger than a page touches each of its pages, so that it can't step over the guard page below the stack. */
    @Test
    void large_frames_are_probed() throws Exception {
        Toolchain.assumeThere("objdump");
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "not checked: the pattern is x86-64's");
        String code = new Toolchain(folder)
                .run(Map.of(), "objdump", "-d", "--no-show-raw-insn", "" + carried(LIBRARY))
                .output();
        String cloned = code.substring(code.indexOf("<ringcross_clone_vm>:"));
        assertThat(cloned.substring(0, cloned.indexOf("\n\n"))).containsPattern("orq +\\$0x0,\\(%rsp\\)");
    }

    private String readelf(String what, String name) throws IOException, URISyntaxException {
        return new Toolchain(folder)
                .run(Map.of("LC_ALL", "C"), "readelf", "-W", what, "" + carried(name))
                .output();
    }

    private static Path carried(String name) throws URISyntaxException {
        URL file = HardenedTest.class.getResource("/native/" + name);
        assumeTrue(file != null, "not checked: this build carries no native library");
        return Path.of(file.toURI());
    }
}
