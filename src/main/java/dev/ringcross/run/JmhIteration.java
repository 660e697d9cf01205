package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Primitive;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
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
    private static final int P99 = 99;
    /** Longer than the run lets a cell take: it is the run that ends it, with all that it has started. */
    private static final TimeValue LIMIT = TimeValue.hours(1);

    private JmhIteration() {}

    /** Nanoseconds per operation over about {@code millis} milliseconds. */
    static double typical(CellSpec cell, int millis) throws RunnerException {
        Primitive.ownScore();
        double score = run(cell, millis, Mode.AverageTime).getScore();
        return Primitive.ownScore().orElse(score);
    }

    /** The 99th percentile of single operations, sampled, in nanoseconds. */
    static double tail(CellSpec cell, int millis) throws RunnerException {
        return run(cell, millis, Mode.SampleTime).getStatistics().getPercentile(P99);
    }

    private static Result<?> run(CellSpec cell, int millis, Mode mode) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^\\Q" + cell.benchmark() + "\\E$")
                .mode(mode)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(0)
                .threads(1)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(millis))
                .timeout(LIMIT)
                .shouldDoGC(false)
                .shouldFailOnError(true);
        cell.params().forEach(options::param);
        Runner runner = new Runner(options.build(), QUIET);
        INDEX.narrow(runner, cell.benchmark());
        Collection<RunResult> results = runner.run();
        return results.iterator().next().getPrimaryResult();
    }
}
