package dev.ringcross.cli;

import dev.ringcross.call.Cpus;
import dev.ringcross.host.advice.LoadWarnings;
import dev.ringcross.result.CanaryVisit;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Doctor;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.Observation;
import dev.ringcross.result.Plan;
import dev.ringcross.result.Precision;
import dev.ringcross.result.Result;
import dev.ringcross.result.Run;
import dev.ringcross.result.Warning;
import dev.ringcross.run.Measurement;
import dev.ringcross.run.plan.MeasuringPlan.Effort;
import dev.ringcross.run.plan.RunOptions;
import dev.ringcross.run.plan.Schedule;
import dev.ringcross.run.plan.StopRule;
import dev.ringcross.run.record.ResourceSlopes;
import dev.ringcross.run.record.ResultAssembler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the result of a run: what was measured, on which host, and what disturbed it. */
final class RunResult {
    private RunResult() {}

    static Result of(
            RunOptions options,
            Instant started,
            Doctor doctor,
            Measurement measurement,
            List<Observation> observations) {
        ResultAssembler.Parts parts = ResultAssembler.of(measurement.cells(), measurement.canary());
        OptionalDouble steal = parts.canary().stream()
                .map(CanaryVisit::stealRatio)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
        return new Result(
                Result.SCHEMA,
                BuildInfo.tool(),
                run(options, started, measurement, parts.cells()),
                host(doctor.host(), steal),
                warnings(doctor.warnings(), steal),
                parts.aa(),
                parts.drift(),
                parts.canary(),
                measurement.resources(),
                ResourceSlopes.of(
                        measurement.resources(), options.schedule().effort().visits()),
                parts.cells(),
                observations,
                List.of());
    }

    /** Adds the plan, with which an interrupted run can be continued. */
    static Result planned(Result result, RunOptions options, Measurement measurement) {
        StopRule rule = options.stopRule();
        Schedule schedule = options.schedule();
        Effort effort = schedule.effort();
        Plan plan = new Plan(
                schedule.firstJvms(),
                schedule.mostJvms(),
                measurement.finishedJvms(),
                effort.visits(),
                effort.turns(),
                effort.visitMillis(),
                effort.warmMillis(),
                effort.tails(),
                schedule.isAdaptive() ? schedule.seconds() : null,
                options.isolate(),
                options.cellSeconds(),
                options.cpus(),
                rule == null ? null : rule.target(),
                rule == null ? null : rule.maxSeconds(),
                Math.rint(measurement.timedSeconds() * 1e3) / 1e3,
                options.selection().byName());
        return result.with(result.run().planned(plan), result.warnings());
    }

    private static Run run(RunOptions options, Instant started, Measurement measurement, List<Cell> cells) {
        return new Run(
                        UUID.randomUUID().toString(),
                        started.toString(),
                        RunClock.now().toString(),
                        options.profile().id(),
                        options.seed(),
                        measurement.jvms(),
                        precision(options.stopRule(), measurement, cells),
                        measurement.isComplete(),
                        options.command())
                .on(Cpus.pinned(options.cpus()))
                .of(measurement.jars());
    }

    /** The precision; null when none was asked for, or when nothing could be measured. */
    private static @Nullable Precision precision(@Nullable StopRule rule, Measurement measurement, List<Cell> cells) {
        List<Cell> numbers = cells.stream().filter(Cell::ok).toList();
        if (rule == null || numbers.isEmpty()) {
            return null;
        }
        double widest =
                numbers.stream().mapToDouble(Cell::relativeHalfWidth).max().orElseThrow();
        return new Precision(
                rule.target(),
                Double.isFinite(widest) ? Math.rint(widest * 1e6) / 1e6 : null,
                measurement.stoppedBy(),
                rule.maxSeconds());
    }

    /** The host with the steal during the run, where it was sampled, instead of the steal since boot. */
    private static HostFacts host(HostFacts facts, OptionalDouble steal) {
        return steal.isPresent() ? facts.withStealRatio(steal.getAsDouble()) : facts;
    }

    private static List<Warning> warnings(List<Warning> before, OptionalDouble steal) {
        List<Warning> all = new ArrayList<>(before);
        Warning stolen = LoadWarnings.steal(steal.orElse(0), "during the run");
        if (stolen != null && all.stream().noneMatch(warning -> warning.code().equals(stolen.code()))) {
            all.add(stolen);
        }
        return all;
    }
}
