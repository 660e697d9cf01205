package dev.ringcross.host.proc;

/** Whether tracefs tells the number that a tracepoint is opened by. */
public enum Tracefs {
    READABLE,
    UNREADABLE,
    UNMOUNTED
}
