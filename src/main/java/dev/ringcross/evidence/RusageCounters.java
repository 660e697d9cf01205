package dev.ringcross.evidence;

/**
 * What getrusage(2) tells anyone about the calling thread alone: switches and faults. It has no count of kernel entries,
 * and sees nothing of the threads and processes that the operation involves.
 */
public final class RusageCounters implements KernelCounters {
    private final String refusal;
    private final ResourceUsage usage = new ResourceUsage();

    RusageCounters(String refusal) {
        this.refusal = refusal;
    }

    @Override
    public String source() {
        return "rusage";
    }

    @Override
    public String reason() {
        return "entries not verified: " + refusal;
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
        return new Counts(null, usage.threadSwitches(), usage.threadInvoluntarySwitches(), usage.threadFaults());
    }

    @Override
    public void close() {
        usage.close();
    }
}
