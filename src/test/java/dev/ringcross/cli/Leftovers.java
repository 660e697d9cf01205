package dev.ringcross.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What a run could have left behind. Of other runs on this host it sees nothing, by their session and their group. */
final class Leftovers {
    /** Fields of proc_pid_stat(5) behind the command's name: its state, and its session. */
    private static final int STATE = 0;

    private static final int SESSION = 3;

    /** The files of /proc/sysvipc (sysvipc(7)). */
    private static final List<String> SYSTEM_V = List.of("msg", "sem", "shm");

    private static final boolean ROOT =
            System.getProperty("user.name").equals("root") && Files.exists(Path.of("/usr/bin/setpriv"));

    private Leftovers() {}

    /** What stands before a command so that what it makes belongs to a group of this test's. */
    static List<String> marked() {
        return ROOT ? List.of("setpriv", "--regid", Integer.toString(group()), "--clear-groups") : List.of();
    }

    private static int group() {
        return ROOT ? 20_000 + (int) (ProcessHandle.current().pid() % 10_000) : groupOf(Path.of("/proc/self"));
    }

    private static int groupOf(Path file) {
        try {
            return (int) Files.getAttribute(file, "unix:gid", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException gone) {
            return -1;
        }
    }

    /** Processes of a session that outlive the patience: each by its command. */
    static List<String> processes(long session, int seconds) throws InterruptedException {
        List<String> living = ofSession(session);
        for (int tenth = 0; tenth < seconds * 10 && !living.isEmpty(); tenth++) {
            TimeUnit.MILLISECONDS.sleep(100);
            living = ofSession(session);
        }
        return living.stream().map(one -> "still alive: " + one).toList();
    }

    private static List<String> ofSession(long session) {
        return ProcessHandle.allProcesses()
                .filter(process -> lives(process.pid(), session))
                .map(process ->
                        process.pid() + " " + process.info().commandLine().orElse(""))
                .toList();
    }

    /** Whether that process is one of that session, and not only remembered by its parent. */
    static boolean lives(long pid, long session) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return !fields[STATE].equals("Z") && Long.parseLong(fields[SESSION]) == session;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Message queues, semaphores and shared memory that outlive their makers. */
    static List<String> systemV() throws IOException {
        List<String> found = new ArrayList<>();
        for (String kind : SYSTEM_V) {
            List<String> lines = Files.readAllLines(Path.of("/proc/sysvipc/" + kind));
            int creator = List.of(lines.get(0).strip().split("\\s+")).indexOf("cgid");
            lines.stream()
                    .skip(1)
                    .filter(line -> Integer.parseInt(line.strip().split("\\s+")[creator]) == group())
                    .forEach(line -> found.add(kind + " " + line.strip()));
        }
        return found;
    }

    /** Names where everybody's are: POSIX's objects, and files beside the directory that a run was told to use. */
    static List<Path> named() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String place : List.of("/dev/shm", "/dev/mqueue", "/tmp", "/var/tmp")) {
            Path directory = Path.of(place);
            if (Files.isDirectory(directory)) {
                try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, "*{ringcross,jmh,jna}*")) {
                    all.forEach(found::add);
                }
            }
        }
        return found.stream().filter(file -> groupOf(file) == group()).toList();
    }

    /** What lies in a directory. */
    static List<Path> files(Path directory) {
        try (Stream<Path> all = Files.list(directory)) {
            return all.sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
