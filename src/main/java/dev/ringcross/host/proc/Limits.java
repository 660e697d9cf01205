package dev.ringcross.host.proc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The soft limits of /proc/self/limits by the names that stand there (proc_pid_limits(5), getrlimit(2)).
 *
 * @param soft {@link #UNLIMITED} where there is no limit
 */
public record Limits(Map<String, Long> soft) {

    public static final long UNLIMITED = Long.MAX_VALUE;
    public static final String PROCESSES = "Max processes";
    public static final String FILES = "Max open files";
    public static final String FILE_SIZE = "Max file size";
    public static final String ADDRESS_SPACE = "Max address space";
    public static final String LOCKED = "Max locked memory";
    public static final String REALTIME = "Max realtime priority";

    private static final int NAME = 26;
    private static final int SOFT = 47;

    public static Limits parse(String text) {
        Map<String, Long> soft = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            if (line.length() < NAME) {
                continue;
            }
            String value = line.substring(NAME, Math.min(SOFT, line.length())).strip();
            Long number = value.equals("unlimited") ? Long.valueOf(UNLIMITED) : NumberText.parse(value);
            if (number != null) {
                soft.put(line.substring(0, NAME).strip(), number);
            }
        }
        return new Limits(soft);
    }

    @Nullable
    public Long of(String name) {
        return soft.get(name);
    }
}
