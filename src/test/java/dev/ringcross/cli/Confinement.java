package dev.ringcross.cli;

import dev.ringcross.cli.Launcher.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One way in which a host does not let a process do as it likes, and what Ringcross shall say and do then. */
final class Confinement {
    final String name;
    final List<String> refusals = new ArrayList<>();
    private final List<String> behind = new ArrayList<>();
    private final List<String> variables = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private List<String> cells = List.of("--only", "getppid", "--route", "c,jna-direct");
    private boolean resultElsewhere = true;
    String refusedWith = "";
    String absent = "";

    private Confinement(String name) {
        this.name = name;
    }

    static Confinement of(String name) {
        return new Confinement(name);
    }

    @Override
    public String toString() {
        return name;
    }

    /** The command that confines, which runs what follows it. */
    Confinement behind(String... words) {
        behind.addAll(List.of(words));
        return this;
    }

    /** A script in a mount namespace of its own: nothing of what it mounts is seen by others, or stays. */
    Confinement mounting(String script) {
        return behind(
                "unshare", "--mount", "--propagation", "private", "sh", "-ec", script + "\nexec \"$@\"", "confined");
    }

    Confinement with(String name, Object value) {
        variables.add(name + "=" + value);
        return this;
    }

    Confinement without(String variable) {
        dropped.add(variable);
        return this;
    }

    /** A pattern of what doctor must tell: "name: detail -> remedy". */
    Confinement refuses(String pattern) {
        refusals.add(pattern);
        return this;
    }

    /** With what a child process of the JVM needs. */
    Confinement forking() {
        cells = List.of("--only", "getppid,fork-exit", "--route", "c,jna-direct");
        return this;
    }

    /** The result goes where it goes by default. */
    Confinement savingHere() {
        resultElsewhere = false;
        return this;
    }

    /** The run ends before it has measured, or saved, with one line that holds these words. */
    Confinement endsWith(String words) {
        refusedWith = words;
        return this;
    }

    /** Cells other than the baseline may be absent, with a reason that holds these words. */
    Confinement leavesOut(String words) {
        absent = words;
        return this;
    }

    String[] command() {
        return behind.toArray(String[]::new);
    }

    Outcome doctor(Installation copy, Path work) {
        return launcher(copy, work).run("doctor", "--format", "json");
    }

    Outcome run(Installation copy, Path work) {
        List<String> words = new ArrayList<>(List.of("run", "-q", "--jvms", "1", "--visits", "1"));
        words.addAll(cells);
        if (resultElsewhere) {
            words.addAll(List.of("--out", results(work).toString()));
        }
        return launcher(copy, work).run(words.toArray(String[]::new));
    }

    Path results(Path work) {
        return work.resolveSibling(work.getFileName() + "-results");
    }

    private Launcher launcher(Installation copy, Path work) {
        Launcher launcher = copy.launcher().in(work);
        dropped.forEach(launcher::without);
        for (String variable : variables) {
            int sign = variable.indexOf('=');
            launcher.with(variable.substring(0, sign), variable.substring(sign + 1));
        }
        return launcher.behind(behind.toArray(String[]::new)).behind("sh");
    }
}
