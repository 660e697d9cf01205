package dev.ringcross.cli.files;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Route;
import dev.ringcross.cli.BuildInfo;
import dev.ringcross.cli.ClaimCells;
import dev.ringcross.cli.options.ChosenCpus;
import dev.ringcross.result.Cell;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.Plan;
import dev.ringcross.result.PrimitiveJar;
import dev.ringcross.result.Result;
import dev.ringcross.result.Warning;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.result.json.UnreadableResult;
import dev.ringcross.run.plan.MeasuringPlan.Effort;
import dev.ringcross.run.plan.Profile;
import dev.ringcross.run.plan.RunOptions;
import dev.ringcross.run.plan.Schedule;
import dev.ringcross.run.plan.Selection;
import dev.ringcross.run.plan.StopRule;
import dev.ringcross.run.plan.UsageException;
import dev.ringcross.run.record.EarlierJvms;
import dev.ringcross.run.record.MeasuredJars;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Continues an interrupted run from its file: reads its options, and checks that this is the host on which it was
 * started.
 */
public final class Resumption {
    /**
     * The options that may be given with --resume: where the jars are, and how the result is shown, and where. All others are
     * those of the interrupted run.
     */
    private static final Set<String> ALLOWED = Set.of(
            "--resume",
            "--with",
            "--metrics",
            "--format",
            "--percentiles",
            "--hist",
            "--quiet",
            "--color",
            "--ascii",
            "--debug");

    private final Path file;
    private final Result earlier;
    private final Plan plan;
    private final Profile profile;

    private Resumption(Path file, Result earlier, Plan plan, Profile profile) {
        this.file = file;
        this.earlier = earlier;
        this.plan = plan;
        this.profile = profile;
    }

    /** Reads a file that can be continued with these options; else one line says why it can't. */
    public static Resumption of(Path file, CommandSpec spec) throws UnreadableResult {
        spec.commandLine().getParseResult().matchedOptions().stream()
                .filter(option -> !ALLOWED.contains(option.longestName()))
                .findFirst()
                .ifPresent(option -> {
                    throw new UsageException("--resume " + file + " continues that run with its own options; leave out "
                            + option.longestName());
                });
        if (!spec.commandLine().getParseResult().matchedPositionals().isEmpty()) {
            throw new UsageException(
                    "--resume " + file + " continues that run with its own options; leave out the primitives");
        }
        Result earlier = ResultJson.read(file);
        Plan plan = earlier.run().plan();
        Profile profile = Profile.byId(earlier.run().profile()).orElse(null);
        if (earlier.run().complete()) {
            throw refused(file, "is complete; measure again without --resume");
        } else if (plan == null || profile == null) {
            throw refused(
                    file,
                    "can't be continued, since it is not from an interrupted run; measure again without --resume");
        } else if (!plan.makesSense() || plan.finishedJvms() > earlier.run().jvms()) {
            throw refused(file, "has an impossible number in run.plan; undo the edit, or measure again");
        } else if (!earlier.tool().equals(BuildInfo.tool())) {
            throw refused(
                    file, "was started by " + words(earlier) + "; continue it with that version, or measure again");
        } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw refused(file, "is not a regular file, so it could not be replaced; name the file itself");
        }
        OutputDirectory.at(
                "--resume " + file + ": its directory", file.toAbsolutePath().getParent());
        return new Resumption(file, earlier, plan, profile);
    }

    private static String words(Result result) {
        return "Ringcross " + result.tool().version() + " (" + result.tool().commit() + ") on JDK "
                + result.tool().jdk();
    }

    private static UsageException refused(Path file, String why) {
        return new UsageException("--resume " + file + " " + why);
    }

    public Path file() {
        return file;
    }

    public EarlierJvms jvms() {
        return new EarlierJvms(earlier);
    }

    /** Refuses other classes than those that were measured before. */
    private void checkJars(Catalogue catalogue) {
        List<PrimitiveJar> here = MeasuredJars.of(catalogue.entries());
        for (PrimitiveJar jar : earlier.run().jars()) {
            if (here.stream().noneMatch(one -> one.name().equals(jar.name()))) {
                throw refused(file, "has primitives of " + jar.name() + "; name that jar too: --with " + jar.name());
            } else if (here.stream().noneMatch(one -> Objects.equals(one.sha256(), jar.sha256()))) {
                throw refused(
                        file,
                        "was measured with another " + jar.name() + ", of SHA-256 " + jar.sha256()
                                + "; name that one, or measure again");
            }
        }
    }

    /** The cells of the file, measured or not. */
    public List<CellSpec> cells(Catalogue catalogue) {
        checkJars(catalogue);
        return earlier.cells().stream().map(cell -> cell(catalogue, cell)).toList();
    }

    private CellSpec cell(Catalogue catalogue, Cell cell) {
        return catalogue.byId(cell.primitive()).stream()
                .flatMap(entry -> entry.cells().stream())
                .filter(one -> one.route() == Route.byId(cell.route()).orElse(null)
                        && one.params().equals(cell.params()))
                .findFirst()
                .orElseThrow(() -> refused(
                        file, "has a cell " + cell.name() + ", which this version does not know; measure again"));
    }

    public RunOptions options(Catalogue catalogue) {
        List<String> names = plan.byName()
                ? earlier.cells().stream().map(Cell::primitive).distinct().toList()
                : List.of();
        Effort effort = new Effort(plan.visits(), plan.turns(), plan.visitMillis(), plan.warmMillis(), plan.tails());
        return new RunOptions(
                profile,
                new Selection(names, List.of(), EnumSet.allOf(Route.class)),
                new Schedule(
                        plan.firstJvms(),
                        plan.mostJvms(),
                        effort,
                        plan.seconds() == null ? Double.MAX_VALUE : plan.seconds()),
                ClaimCells.pairsOfTasks(cells(catalogue)),
                earlier.run().seed(),
                ChosenCpus.check(plan.cpus()),
                plan.isolate(),
                plan.cellSeconds(),
                plan.precision() == null || plan.maxSeconds() == null
                        ? null
                        : new StopRule(plan.precision(), plan.maxSeconds()),
                earlier.run().command());
    }

    /** Refuses to continue on another host: JVMs of two hosts are not a sample of either. */
    public void check(HostFacts here) {
        Map<String, @Nullable Object> then = facts(earlier.host());
        Map<String, @Nullable Object> now = facts(here);
        then.forEach((fact, value) -> {
            if (!Objects.equals(value, now.get(fact))) {
                throw refused(
                        file,
                        "was started on another host: " + fact + " was " + known(value) + ", and is "
                                + known(now.get(fact)) + " here; continue it there, or measure again");
            }
        });
    }

    private static Object known(@Nullable Object value) {
        return value == null ? "unknown" : value;
    }

    private static Map<String, @Nullable Object> facts(HostFacts host) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("hostname", host.hostname());
        facts.put("kernel", host.kernel());
        facts.put("architecture", host.arch());
        facts.put("CPU", host.cpu().model());
        facts.put("number of CPUs", host.cpu().logical());
        facts.put("mitigations", host.mitigations());
        facts.put("C library", host.libc());
        return facts;
    }

    /** Joins both parts to one run and keeps the warnings of the first. */
    public Result joined(Result measured) {
        List<Warning> warnings = new ArrayList<>(measured.warnings());
        earlier.warnings().stream()
                .filter(old -> warnings.stream().noneMatch(one -> one.code().equals(old.code())))
                .forEach(warnings::add);
        return measured.with(measured.run().resuming(earlier.run()), warnings);
    }
}
