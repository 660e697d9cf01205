package dev.ringcross.claim.modes;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ClaimText;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.PerCall;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import dev.ringcross.claim.Verdict;
import dev.ringcross.experiment.Experiment;
import dev.ringcross.experiment.JavaIo;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts how often each call of reading, writing and printing enters the kernel, by four routes, with buffers and
 * without.
 */
@ClaimInfo(in = Theme.MODES, kinds = Claim.Kind.COUNTED)
public final class IoNeedsKernel implements Claim {
    private static final List<String> CELLS = Stream.of("c", "panama", "jna-direct", "java")
            .flatMap(route -> Stream.of("read-file/" + route + " bytes=4096", "write-file/" + route))
            .toList();

    private static final List<String> DIRECT = List.of("read", "write", "print");
    private static final List<String> BUFFERED_C = List.of("readBuffered", "printBuffered");
    private static final List<String> BUFFERED_JAVA = List.of("readBuffered", "writeBuffered");

    /** The fewest system calls per call of an unbuffered operation. */
    private static final double ONCE = 0.99;

    @Override
    public List<String> cells() {
        return CELLS;
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC("entries-of-files"), Experiment.inJvm("java-io", JavaIo.class));
    }

    @Override
    public Finding judge(RunObservations observed) {
        PerCall c = new PerCall(observed.experiment("entries-of-files"));
        PerCall java = new PerCall(observed.experiment("java-io"));
        DoubleSummaryStatistics entries = CELLS.stream()
                .filter(observed::hasKernelEntries)
                .mapToDouble(observed::kernelEntries)
                .summaryStatistics();
        boolean direct = Math.min(c.least(DIRECT), java.least(DIRECT)) >= ONCE && entries.getMin() >= ONCE;
        double buffered = Math.min(c.least(BUFFERED_C), java.least(BUFFERED_JAVA));
        Verdict verdict = !direct || buffered == 0
                ? Verdict.CONTRADICTED
                : buffered >= ONCE ? Verdict.SUPPORTED : Verdict.DEPENDS;
        Finding finding = Finding.of(verdict)
                .say("c", c.told(DIRECT))
                .say("cBuffered", c.told(BUFFERED_C))
                .say("java", java.told(DIRECT))
                .say("javaBuffered", java.told(BUFFERED_JAVA))
                .say("kernelShare", c.kernelShare("print"))
                .say("kernelShareBuffered", c.kernelShare("printBuffered"))
                .say("cells", entries.getCount())
                .say("entries", told(entries));
        return verdict == Verdict.DEPENDS && entries.getCount() > 0 ? finding.because("counted") : finding;
    }

    private static String told(DoubleSummaryStatistics entries) {
        return entries.getCount() == 0
                ? "–"
                : ClaimText.number(entries.getMin()) + " … " + ClaimText.number(entries.getMax());
    }
}
