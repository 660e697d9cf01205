package dev.ringcross.evidence;

import dev.ringcross.call.Unavailable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The states, a bit each, in which sched:sched_switch reports the task that leaves its CPU. A task that is still
 * runnable has none of them: it was preempted, or called sched_yield.
 *
 * @param waiting all states: the task waits, or was stopped
 * @param traced the state of a task that is stopped for its tracer (ptrace(2))
 */
record SwitchStates(long waiting, long traced) {
    /**
     * The form of a state, such as {@code { 0x0008, "t" }}; the letters are those of proc_pid_stat(5), the values
     * differ between kernels.
     */
    private static final Pattern STATE = Pattern.compile("\\{\\s*(0x[0-9a-fA-F]+|[0-9]+)\\s*,\\s*\"([A-Za-z])\"\\s*}");

    private static final String TRACED = "t";

    /** Reads the tracepoint's format, which spells out the states for whoever prints an event. */
    static SwitchStates parse(String format) {
        long waiting = 0;
        long traced = 0;
        Matcher state = STATE.matcher(format);
        while (state.find()) {
            long bit = Long.decode(state.group(1));
            waiting |= bit;
            if (state.group(2).equals(TRACED)) {
                traced = bit;
            }
        }
        if (traced == 0) {
            throw new Unavailable("tracefs names no states of a task in the format of sched:sched_switch");
        }
        return new SwitchStates(waiting, traced);
    }

    /** The filter that lets switches of waiting tasks pass, in the syntax of the kernel's trace/events.rst. */
    String whereWaiting() {
        return "prev_state & " + waiting;
    }

    /** The filter of waiting tasks without a tracer's stops. */
    String whereWaitingUntraced() {
        return "prev_state & " + (waiting & ~traced);
    }

    /** The filter that lets a tracer's stops pass. */
    String whereTraced() {
        return "prev_state & " + traced;
    }

    /** The filter that lets switches of tasks pass that could run on. */
    String whereRunnable() {
        return "!(prev_state & " + waiting + ")";
    }
}
