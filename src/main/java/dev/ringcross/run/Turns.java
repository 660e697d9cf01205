package dev.ringcross.run;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** When a measuring JVM may work: always, or whenever the run that compares it with another gives it a turn. */
final class Turns {
    static final Turns ALWAYS = new Turns(null, new LinkedBlockingQueue<>());

    private final @Nullable Reporter reporter;
    private final BlockingQueue<String> given;

    Turns(@Nullable Reporter reporter, BlockingQueue<String> given) {
        this.reporter = reporter;
        this.given = given;
    }

    /** Says that it is ready, which is the end of the turn before, and waits for the next. */
    void await() {
        if (reporter == null) {
            return;
        }
        reporter.tell(ForkMessage.of(ForkMessage.Kind.READY, -1, -1, 0));
        try {
            given.take();
        } catch (InterruptedException ended) {
            throw new IllegalStateException("nobody interrupts a measuring JVM", ended);
        }
    }
}
