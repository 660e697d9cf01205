package dev.ringcross.run;

/** Where a measuring JVM's messages go. */
interface Reporter {
    void tell(ForkMessage message);
}
