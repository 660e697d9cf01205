package dev.ringcross.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often each system call was begun between a cell's two marks, by name: what {@code strace -f -c} sums up. */
final class StraceLog {
    /** The thread, then the call's name; a call that was interrupted in the log is counted where it begins. */
    private static final Pattern CALL = Pattern.compile("^(?:\\d+ +)?([a-z_][a-z0-9_]*)\\((.*)");

    private StraceLog() {}

    /** By cell's index, then by name. */
    static Map<Integer, Map<String, Integer>> read(Path log, String mark, String unserved) throws IOException {
        Map<Integer, Map<String, Integer>> cells = new TreeMap<>();
        Map<String, Integer> current = null;
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher call = CALL.matcher(line);
                if (!call.find()) {
                    continue;
                }
                String name = call.group(1);
                if (name.equals(mark)) {
                    String[] arguments = call.group(2).split("[,) ]+");
                    current = arguments[1].equals("0x1") || current != null ? null : new HashMap<>();
                    if (current != null) {
                        cells.put(Integer.decode(arguments[0]), current);
                    }
                } else if (current != null) {
                    current.merge(name.equals(unserved) ? "unserved" : name, 1, Integer::sum);
                }
            }
        }
        return cells;
    }
}
