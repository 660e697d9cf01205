package dev.ringcross.measure;

import dev.ringcross.run.process.Message;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** When a measuring JVM may work: always, or whenever the run that compares it with another one lets it. */
final class TurnGate {
    private final boolean paced;
    private final Consumer<Message> report;
    private final BlockingQueue<String> permits = new LinkedBlockingQueue<>();

    /** @param paced whether it must wait at all */
    TurnGate(boolean paced, Consumer<Message> report) {
        this.paced = paced;
        this.report = report;
    }

    /** Lets the JVM work once. Called by the thread that listens to the run. */
    void permit(String line) {
        permits.add(line);
    }

    /** Says that the work before is done, and waits until the JVM may go on. */
    void await() {
        if (!paced) {
            return;
        }
        report.accept(new Message.Ready());
        try {
            permits.take();
        } catch (InterruptedException ended) {
            throw new IllegalStateException("nobody interrupts a measuring JVM", ended);
        }
    }
}
