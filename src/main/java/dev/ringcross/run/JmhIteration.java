package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Primitive;
import dev.ringcross.stats.LatencyHistogram;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One cell, one JMH iteration, in this JVM, by JMH's own Runner. */
final class JmhIteration {
    private static final OutputFormat QUIET = OutputFormatFactory.createFormatInstance(
            new PrintStream(OutputStream.nullOutputStream()), VerboseMode.SILENT);
    private static final JmhIndex INDEX = new JmhIndex(QUIET);
    /** Longer than the run lets a cell take: it is the run that ends it, with all that it has started. */
    private static final TimeValue LIMIT = TimeValue.hours(1);

    private JmhIteration() {}

    /** In the primitive's unit, per operation, over about {@code millis} milliseconds; for each iteration. */
    static List<Double> typical(CellSpec cell, int millis, int iterations) throws RunnerException {
        return typical(cell.benchmark(), cell.params(), millis, iterations);
    }

    /** The same of a benchmark by the name that JMH's index knows it by. */
    static List<Double> typical(String benchmark, Map<String, String> params, int millis, int iterations)
            throws RunnerException {
        Primitive.ownScores();
        List<Double> scores = run(benchmark, params, millis, iterations, Mode.AverageTime).stream()
                .map(Result::getScore)
                .toList();
        List<Double> own = Primitive.ownScores();
        return own.isEmpty() ? scores : own;
    }

    /** Single operations, sampled; empty where the primitive says its own amount instead of the call's time. */
    static Optional<LatencyHistogram> tail(CellSpec cell, int millis) throws RunnerException {
        Primitive.ownScores();
        Result<?> sampled =
                run(cell.benchmark(), cell.params(), millis, 1, Mode.SampleTime).get(0);
        LatencyHistogram histogram = new LatencyHistogram();
        sampled.getStatistics().getRawData().forEachRemaining(one -> histogram.record(one.getKey(), one.getValue()));
        return Primitive.ownScores().isEmpty() && histogram.count() > 0 ? Optional.of(histogram) : Optional.empty();
    }

    private static List<Result<?>> run(
            String benchmark, Map<String, String> params, int millis, int iterations, Mode mode)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^\\Q" + benchmark + "\\E$")
                .mode(mode)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(0)
                .threads(1)
                .warmupIterations(0)
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(millis))
                .timeout(LIMIT)
                .shouldDoGC(false)
                .shouldFailOnError(true);
        params.forEach(options::param);
        Runner runner = new Runner(options.build(), QUIET);
        INDEX.narrow(runner, benchmark);
        Collection<RunResult> results = runner.run();
        return results.iterator().next().getAggregatedResult().getIterationResults().stream()
                .<Result<?>>map(IterationResult::getPrimaryResult)
                .toList();
    }
}
