package dev.ringcross.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.ringcross.call.Unavailable;
import dev.ringcross.catalogue.Bounds;
import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Primitive;
import dev.ringcross.evidence.Counts;
import dev.ringcross.evidence.KernelCounters;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** A stub that is driven directly does what it does under JMH's own Runner. Times are not compared. */
@Tag("slow")
class StubAgainstJmhTest {
    private static final List<String> CELLS = List.of(
            "getppid/panama",
            "getppid/critical",
            "getppid/jna-direct",
            "getppid/java",
            "clock-gettime/panama clock=monotonic",
            "read-zero/panama bytes=1",
            "noop/panama",
            "enosys/panama",
            "fstat/panama",
            "write-null/panama bytes=1");

    /** JMH's Runner enters the kernel some hundred times for itself, the JVM now and then. */
    private static final double SLACK = 0.02;

    private static final int FEW = 2_000;
    private static final int MANY = 60_000;
    private static final int SHORT_MILLIS = 20;
    private static final int LONG_MILLIS = 300;

    @BeforeAll
    static void let_other_benchmarks_run_beside() {
        System.setProperty("jmh.ignoreLock", "true");
    }

    static Stream<CellSpec> cells() {
        List<CellSpec> all = Catalogue.load().entries().stream()
                .flatMap(entry -> entry.cells().stream())
                .toList();
        return CELLS.stream()
                .map(name -> all.stream()
                        .filter(cell -> cell.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(name)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void both_call_the_same_method_of_the_primitive_once_an_invocation(CellSpec cell) throws Exception {
        String route = cell.route().methodName();
        Class<?> type = cell.primitive().type();
        Class<?> holder = Class.forName(
                type.getPackageName() + ".jmh_generated." + type.getSimpleName() + "_" + route + "_jmhTest");
        JavaClass generated = new ClassFileImporter().importClass(holder);

        List<String> single = calls(generated, route + "_ss_jmhStub", type);
        assertThat(single).containsExactly(route);
        assertThat(calls(generated, route + "_avgt_jmhStub", type)).isEqualTo(single);
    }

    /** Its calls of the primitive, or of what JMH has generated below it. */
    private static List<String> calls(JavaClass generated, String stub, Class<?> primitive) {
        JavaMethod method = generated.getMethods().stream()
                .filter(one -> one.getName().equals(stub))
                .findFirst()
                .orElseThrow();
        return method.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isAssignableTo(primitive))
                .map(call -> call.getName())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void an_object_that_the_stub_works_on_answers_as_one_that_jmh_would_make(CellSpec cell) throws Exception {
        assertThat(answer(cell, Stub.newState(cell))).isEqualTo(answer(cell, cell.newPrimitive()));
    }

    private static Object answer(CellSpec cell, Primitive primitive) throws Exception {
        try {
            primitive.start(cell.route());
            return cell.primitive().method(cell.route()).invoke(primitive);
        } catch (Unavailable refused) {
            return Assumptions.abort(cell.name() + ": " + refused.getMessage());
        } finally {
            primitive.stop();
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void both_enter_the_kernel_as_often_as_the_cell_declares(CellSpec cell) throws Exception {
        try (KernelCounters counters = KernelCounters.open()) {
            Assumptions.assumeTrue(counters.before().kernelEntries() != null, counters.reason());
            counters.after();
            double bySlices = entriesEach(counters, FEW, MANY, slice -> slices(cell, slice));
            double byJmh = entriesEach(counters, SHORT_MILLIS, LONG_MILLIS, millis -> underJmh(cell, millis));
            Bounds declared = cell.declaration().entries();

            assertThat(bySlices).as("by slices").isBetween(declared.low() - SLACK, declared.high() + SLACK);
            assertThat(byJmh).as("under JMH").isBetween(declared.low() - SLACK, declared.high() + SLACK);
        }
    }

    /** From a short and a long run, so that what both do besides is left out. */
    private static double entriesEach(KernelCounters counters, int few, int many, ToLongFunction<Integer> run) {
        run.applyAsLong(few);
        long[] short1 = counted(counters, few, run);
        long[] long1 = counted(counters, many, run);
        return (long1[0] - short1[0]) / (double) (long1[1] - short1[1]);
    }

    /** Kernel entries, operations. */
    private static long[] counted(KernelCounters counters, int amount, ToLongFunction<Integer> run) {
        Counts before = counters.before();
        long operations = run.applyAsLong(amount);
        Counts after = counters.after();
        return new long[] {after.kernelEntries() - before.kernelEntries(), operations};
    }

    private static long slices(CellSpec cell, int operations) {
        OpenCell open = new OpenCell(0, cell);
        try {
            open.open();
            Assumptions.assumeTrue(open.failure() == null, String.valueOf(open.failure()));
            open.freeze(FEW / 10, 1);
            for (long done = 0; done < operations; done += open.operations()) {
                assertThat(open.sample()).isGreaterThanOrEqualTo(0);
            }
            return operations;
        } finally {
            open.close();
        }
    }

    private static long underJmh(CellSpec cell, int millis) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^\\Q" + cell.benchmark() + "\\E$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(0)
                .threads(1)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(millis))
                .shouldDoGC(false)
                .shouldFailOnError(true);
        cell.params().forEach(options::param);
        try {
            Collection<RunResult> results = new Runner(
                            options.build(),
                            OutputFormatFactory.createFormatInstance(
                                    new PrintStream(OutputStream.nullOutputStream()), VerboseMode.SILENT))
                    .run();
            return results.iterator()
                    .next()
                    .getBenchmarkResults()
                    .iterator()
                    .next()
                    .getMetadata()
                    .getMeasurementOps();
        } catch (RunnerException refused) {
            return Assumptions.abort(cell.name() + ": " + refused.getMessage());
        }
    }
}
