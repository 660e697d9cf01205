package dev.ringcross.evidence;

import org.jspecify.annotations.Nullable;

/**
 * The counters of getrusage(2), which anyone may read, for the calling thread alone: switches and faults. It has no
 * count of kernel entries, and sees nothing of the threads and processes that the operation involves.
 */
public final class RusageCounters implements KernelCounters {
    private final String refusal;
    private final @Nullable String tracer = Tracer.ofThisProcess();
    private final ResourceUsage usage = new ResourceUsage();
    private final boolean counts = usage.counts();

    RusageCounters(String refusal) {
        this.refusal = refusal;
    }

    @Override
    public String source() {
        return "rusage";
    }

    @Override
    public String reason() {
        String entries = "entries not verified: " + refusal;
        if (!counts) {
            return entries + "; switches and faults not verified: this kernel does not count them";
        }
        return tracer == null
                ? entries
                : entries + "; switches not verified: traced by " + tracer
                        + ", each system call stops twice, which getrusage counts as voluntary switches";
    }

    @Override
    public int ownEntries() {
        return 0;
    }

    @Override
    public Counts before() {
        return read();
    }

    @Override
    public Counts after() {
        return read();
    }

    private Counts read() {
        Long voluntary = tracer == null && counts ? Long.valueOf(usage.threadVoluntarySwitches()) : null;
        return new Counts(null, voluntary, usage.threadInvoluntarySwitches(), 0, usage.threadFaults());
    }

    @Override
    public void close() {
        usage.close();
    }
}
