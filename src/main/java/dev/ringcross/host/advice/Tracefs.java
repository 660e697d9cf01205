package dev.ringcross.host.advice;

/** Whether tracefs tells the number that a tracepoint is opened by. */
enum Tracefs {
    READABLE,
    UNREADABLE,
    UNMOUNTED
}
