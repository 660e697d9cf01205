package dev.ringcross.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often each system call was begun between a cell's two marks, by name: what {@code strace -f -c} sums up, for the
 * measuring thread and the tasks it has made since the first mark. The JVM's compiler and collector threads, which are
 * older, are left out.
 */
final class StraceLog {
    private static final Pattern BEGIN = Pattern.compile("^(\\d+) +([a-z_][a-z0-9_]*)\\((.*)");
    /** The end of a call that makes a task: the maker, then the new task's number. */
    private static final Pattern MADE =
            Pattern.compile("^(\\d+) +(?:<\\.\\.\\. )?(?:clone3?|v?fork)\\b.*= (\\d+)(?: .*)?$");

    private final String mark;
    private final String unserved;
    /** The JVM's own threads: there before the first mark, or made by one that was. */
    private final Set<String> older = new HashSet<>();

    private final Map<Integer, Map<String, Integer>> cells = new TreeMap<>();
    private Map<String, Integer> current;

    private StraceLog(long mark, long unserved) {
        this.mark = "syscall_0x" + Long.toHexString(mark);
        this.unserved = "syscall_0x" + Long.toHexString(unserved);
    }

    /** By cell's index, then by name; the unserved number goes by the name {@code unserved}. */
    static Map<Integer, Map<String, Integer>> read(Path file, long mark, long unserved) throws IOException {
        StraceLog log = new StraceLog(mark, unserved);
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.take(line);
            }
        }
        return log.cells;
    }

    private void take(String line) {
        Matcher made = MADE.matcher(line);
        if (made.find() && older.contains(made.group(1))) {
            older.add(made.group(2));
        }
        Matcher begin = BEGIN.matcher(line);
        if (!begin.find()) {
            return;
        }
        String task = begin.group(1);
        String name = begin.group(2);
        if (name.equals(mark)) {
            older.remove(task);
            cut(begin.group(3).split("[,) ]+"));
        } else if (cells.isEmpty()) {
            older.add(task);
        } else if (current != null && !older.contains(task)) {
            current.merge(name.equals(unserved) ? "unserved" : name, 1, Integer::sum);
        }
    }

    private void cut(String[] arguments) {
        boolean begins = !arguments[1].equals("0x1");
        current = begins ? new HashMap<>() : null;
        if (begins) {
            cells.put(Integer.decode(arguments[0]), current);
        }
    }
}
