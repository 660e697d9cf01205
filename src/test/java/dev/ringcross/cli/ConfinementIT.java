package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.ringcross.Needs;
import dev.ringcross.cli.Launcher.Outcome;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Doctor;
import dev.ringcross.result.Result;
import dev.ringcross.result.json.ResultJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever confines it, a run completes with what is permitted, and doctor names what is not, and the remedy. */
@Tag("deep")
class ConfinementIT {
    private static final String HOSTNAME = "höst-호스트";
    private static final String STEPPING = "a clock that is turned back";

    /** Two wait for each other's processors at most: no time is judged. */
    private static final ExecutorService POOL = Executors.newFixedThreadPool(3);

    private static final Map<Confinement, Future<Told>> ALL = new LinkedHashMap<>();

    @TempDir
    static Path root;

    private static ControlGroup group = new ControlGroup(List.of());

    /** What both commands said, and where the result went. */
    private record Told(Outcome doctor, Outcome run, Path results) {}

    @BeforeAll
    static void confine() throws Exception {
        Needs.root();
        Needs.programs("unshare");
        assumeTrue(succeeds("unshare", "--mount", "true"), "no namespaces");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxrwxrwx"));
        Installation copy = Installation.in(root.resolve("ringcross"));
        assertThat(succeeds("cc", "-O2", "-o", root + "/container", "src/test/native/container.c"))
                .isTrue();
        assertThat(succeeds("cc", "-shared", "-fPIC", "-o", root + "/clock.so", "src/test/native/stepping_clock.c"))
                .isTrue();
        group = ControlGroup.create();
        Stream.of(
                        Confinements.privileges(root.resolve("container")),
                        Confinements.limits(group),
                        Confinements.places(root, copy.folder()),
                        Confinements.views(),
                        surroundings())
                .flatMap(List::stream)
                .forEach(one -> ALL.put(one, POOL.submit(() -> told(one, copy))));
    }

    private static List<Confinement> surroundings() {
        return List.of(
                Confinement.of("a plain locale")
                        .behind("unshare", "--uts", "sh", "-ec")
                        .behind("printf %s " + HOSTNAME + " >/proc/sys/kernel/hostname\nexec \"$@\"", "confined")
                        .with("LC_ALL", "POSIX")
                        .with("LANG", "C")
                        .refuses("output beyond ASCII: .*US-ASCII -> LC_ALL=C.UTF-8"),
                Confinement.of(STEPPING).with("LD_PRELOAD", root.resolve("clock.so")),
                Confinement.of("another time zone").with("TZ", "Asia/Seoul"),
                Confinement.of("no time zone at all").with("TZ", "garbage"));
    }

    private static boolean succeeds(String... words) throws Exception {
        return new ProcessBuilder(words).inheritIO().start().waitFor() == 0;
    }

    private static Told told(Confinement confinement, Installation copy) throws Exception {
        String name = confinement.name.replaceAll("[^a-z]", "-");
        Path work = Files.createDirectory(root.resolve("work-" + name));
        for (Path open : List.of(work, Files.createDirectory(confinement.results(work)))) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        Outcome doctor = confinement.doctor(copy, work);
        return new Told(doctor, confinement.run(copy, work), confinement.results(work));
    }

    @AfterAll
    static void release() throws Exception {
        POOL.shutdownNow();
        group.close();
    }

    static Stream<Confinement> all() {
        return ALL.keySet().stream();
    }

    private static Told of(Confinement confinement) throws Exception {
        assumeTrue(
                !confinement.name.equals("a control group")
                        || !group.directories().isEmpty(),
                "no cgroup permitted");
        return ALL.get(confinement).get();
    }

    private static Told of(String name) throws Exception {
        return of(all().filter(one -> one.name.equals(name)).findFirst().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("all")
    void doctor_names_each_refusal_and_its_remedy(Confinement confinement) throws Exception {
        Outcome told = of(confinement).doctor();
        if (told.status() != 0) {
            assertOneLine(told, confinement.refusedWith);
            return;
        }
        Doctor doctor = new Gson().fromJson(told.out(), Doctor.class);
        List<String> lines = Stream.concat(
                        doctor.permissions().stream()
                                .filter(permission -> !Boolean.TRUE.equals(permission.permitted()))
                                .map(one -> one.name() + ": " + one.detail() + " -> " + one.remedy()),
                        doctor.warnings().stream()
                                .map(one -> one.code() + ": " + one.message() + " -> " + one.remedy()))
                .toList();
        assertThat(confinement.refusals)
                .allSatisfy(pattern -> assertThat(lines)
                        .anyMatch(line -> Pattern.compile(pattern).matcher(line).find()));
        assertUnknownFactsHaveReasons(
                JsonParser.parseString(told.out()).getAsJsonObject().getAsJsonObject("host"));
    }

    private static void assertUnknownFactsHaveReasons(JsonObject host) {
        JsonObject reasons = host.getAsJsonObject("unknown");
        for (Map.Entry<String, JsonElement> fact : host.entrySet()) {
            assertThat(!fact.getValue().isJsonNull() || reasons.has(fact.getKey()))
                    .as(fact.getKey())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_run_completes_with_what_is_permitted(Confinement confinement) throws Exception {
        Told told = of(confinement);
        assertThat(told.run().err()).doesNotContain("Exception in thread", "\tat ", "during initialization of VM");
        if (!confinement.refusedWith.isEmpty()) {
            assertOneLine(told.run(), confinement.refusedWith);
            return;
        }
        assertThat(told.run().status()).as(told.run().err()).isZero();
        Result result = ResultJson.read(Saved.file(told.results()));
        assertThat(result.run().complete()).isTrue();
        assertThat(result.cells()).anySatisfy(cell -> assertThat(cell.ok()).isTrue());
        assertThat(result.cells()).allSatisfy(cell -> assertMeasured(cell, confinement.absent));
    }

    /** A number, or a reason: this host's, where it may refuse, else the catalogue's own. */
    private static void assertMeasured(Cell cell, String refusal) {
        boolean elsewhere = String.valueOf(cell.reason()).contains("small process in C");
        if (!cell.ok() && !elsewhere) {
            assertThat(cell.status()).as(cell.name() + ": " + cell.reason()).isEqualTo(Cell.Status.ABSENT);
            assertThat(refusal).as(cell.name() + ": " + cell.reason()).isNotEmpty();
            assertThat(cell.reason()).contains(refusal);
        }
    }

    private static void assertOneLine(Outcome outcome, String words) {
        List<String> lines = outcome.err()
                .lines()
                .filter(line -> !line.startsWith("Picked up "))
                .toList();
        assertThat(outcome.status()).as(outcome.err()).isEqualTo(Ringcross.USAGE);
        // What was saved before is said too.
        assertThat(lines)
                .filteredOn(line -> !line.startsWith("ringcross: saved "))
                .hasSize(1);
        assertThat(lines.get(lines.size() - 1)).startsWith("ringcross: ").contains(words);
    }

    @Test
    void a_host_name_beyond_ascii_is_kept_in_the_file_and_in_no_other_place() throws Exception {
        Told told = of("a plain locale");
        Path file = Saved.file(told.results());
        assertThat(ResultJson.read(file).host().hostname()).isEqualTo(HOSTNAME);
        assertThat(StandardCharsets.US_ASCII
                        .newEncoder()
                        .canEncode(file.getFileName() + told.run().out()))
                .isTrue();
    }

    @Test
    void a_run_does_not_end_before_it_began() throws Exception {
        var run = ResultJson.read(Saved.file(of(STEPPING).results())).run();
        assertThat(Duration.between(Instant.parse(run.startedAt()), Instant.parse(run.finishedAt())))
                .isBetween(Duration.ZERO, Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @MethodSource("all")
    void times_are_of_utc_in_the_file_and_in_its_name(Confinement confinement) throws Exception {
        Told told = of(confinement);
        assumeTrue(confinement.refusedWith.isEmpty());
        Path file = Saved.file(told.results());
        String started = ResultJson.read(file).run().startedAt();
        assertThat(file.getFileName().toString()).contains(started.replaceAll("[-:]", ""));
        if (!confinement.name.equals(STEPPING)) {
            assertThat(Duration.between(Instant.parse(started), Instant.now()))
                    .isBetween(Duration.ZERO, Duration.ofHours(1));
        }
    }
}
