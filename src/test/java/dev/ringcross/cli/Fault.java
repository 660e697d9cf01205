package dev.ringcross.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * One system call that fails as strace has it fail (strace(1), "inject").
 *
 * @param command what is run: {@code run PRIMITIVES ROUTES}, {@code verify PRIMITIVES ROUTES}, {@code demonstrate NAME},
 *     or any other words of the command line
 * @param syscall by name; several, separated by commas, all fail
 * @param errno by name
 * @param when at which of the calls that each thread makes: {@code 3} the third, {@code 3+} that and all later ones
 */
record Fault(Aim aim, String command, String syscall, String errno, String when) {

    /** The process that it hits. */
    enum Aim {
        /** The run itself: it plans, listens, prints and saves. */
        RUN,
        /** The JVM that measures, and what it forks until that executes another program. */
        MEASURING,
        /** The small process in C: peers and workers. */
        HELPER,
        /** The same process by itself, with an experiment of the claims. */
        DEMONSTRATION
    }

    String injection() {
        return syscall + ":error=" + errno + ":when=" + when;
    }

    /** Those that fail, by name. */
    List<String> syscalls() {
        return List.of(syscall.split(","));
    }

    /** Whether no call is served from then on. */
    boolean isLasting() {
        return when.endsWith("+");
    }

    /** Whether whoever is told so asks again, as POSIX has it. */
    boolean asksForMore() {
        return errno.equals("EINTR") || errno.equals("EAGAIN");
    }

    String[] words() {
        return command.split(" ");
    }

    /** What is measured is saved in a result file. */
    boolean saves() {
        return words()[0].equals("run");
    }

    /** What the launcher is given, or the helper. */
    List<String> arguments() {
        String[] words = words();
        List<String> arguments = new ArrayList<>();
        if (saves() || words[0].equals("verify")) {
            arguments.addAll(List.of(words[0], "-q", "--only", words[1], "--route", words[2]));
        } else {
            arguments.addAll(List.of(words));
        }
        if (saves()) {
            arguments.addAll(List.of("--jvms", "1", "--visits", "1", "--cell-limit", "8", "--out", "results"));
        }
        return arguments;
    }

    @Override
    public String toString() {
        return aim + " " + command + " " + injection();
    }
}
