package dev.ringcross.claim;

import java.util.List;
import java.util.Random;

/** What the experiments of claims might have left: mostly what a host leaves, now and then what turns the verdict. */
final class GeneratedFacts {
    private final Random random;
    private final SyntheticRun run;

    GeneratedFacts(Random random, SyntheticRun run) {
        this.random = random;
        this.run = run;
    }

    void leave(Claim claim) {
        switch (claim.id()) {
            case "async-overlaps" -> asyncOverlaps();
            case "fork-copies-memory" -> forkCopiesMemory();
            case "kernel-checks-requests" -> kernelChecksRequests();
            case "syscall-costs-more-than-call" -> syscallCostsMore();
            default -> {
                // It needs none, or none that pairs of cells depend on.
            }
        }
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String about(double amount) {
        return String.valueOf((long) (amount * StrictMath.exp(random.nextGaussian())));
    }

    private void asyncOverlaps() {
        run.left(
                "async-overlaps",
                List.of(
                        "waits=16",
                        "oneAfterAnother.answered=16",
                        "oneAfterAnother.wallNanos=" + about(1.7e8),
                        "oneAfterAnother.cpuNanos=" + about(4e5),
                        "meanwhile.answered=16",
                        "meanwhile.pieces=" + one("0", "9", "1200", "1200", "1200"),
                        "meanwhile.wallNanos=" + about(1.1e7)));
    }

    private void forkCopiesMemory() {
        run.left(
                "fork-copies-memory",
                List.of(
                        "touchedBytes=33554432",
                        "childsOwnBytesAfterFork=" + one("32768", "33560000", about(3.2e7)),
                        "childsPageTableBytes=" + about(1e5),
                        "childsOwnBytesAfterWrites=33560000",
                        "copyNanosPerMebibyte=" + about(7e4)));
    }

    private void kernelChecksRequests() {
        List<String> requests = List.of(
                "badDescriptor",
                "badPointer",
                "othersIdentity",
                "writeToReadOnly",
                "badNumber",
                "descriptorLimit",
                "memoryLimit");
        run.left(
                "kernel-checks-requests",
                requests.stream()
                        .flatMap(request -> List.of(
                                request + ".bad=" + (random.nextInt(40) == 0 ? "none" : one("EBADF", "EPERM")),
                                request + ".good=" + (random.nextInt(10) == 0 ? "EPERM" : "none"))
                                .stream())
                        .toList());
    }

    private void syscallCostsMore() {
        boolean asTaught = random.nextInt(5) > 0;
        run.left(
                "entries-of-calls",
                List.of(
                        "calls=1000",
                        "function.entries=" + (asTaught ? "0" : one("0", "1000")),
                        "clock.entries=" + one("0", "0", "1000"),
                        "getppid.entries=" + (asTaught ? "1000" : one("0", "500", "1000")),
                        "unserved.entries=1000"));
    }
}
