package dev.ringcross.host.proc;

import dev.ringcross.result.HostFacts.Cache;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caches of a CPU (sysfs-devices-system-cpu in the kernel's ABI documents: cache/index*). */
public final class Caches {

    private Caches() {}

    public static List<Cache> read(HostFiles files, int cpu) {
        String directory = "/sys/devices/system/cpu/cpu" + cpu + "/cache";
        List<Cache> caches = new ArrayList<>();
        for (String name : files.names(directory)) {
            if (name.startsWith("index")) {
                String at = directory + "/" + name + "/";
                Cache cache = parse(
                        files.text(at + "level"),
                        files.text(at + "type"),
                        files.text(at + "size"),
                        files.text(at + "shared_cpu_list"));
                if (cache != null) {
                    caches.add(cache);
                }
            }
        }
        return List.copyOf(caches);
    }

    public static @Nullable Cache parse(
            @Nullable String level, @Nullable String type, @Nullable String size, @Nullable String sharedBy) {
        Integer number = NumberText.parseInt(level);
        Long bytes = size(size);
        return number == null || type == null || bytes == null ? null : new Cache(number, type, bytes, sharedBy);
    }

    /** A size such as "1024K" in bytes. */
    public static @Nullable Long size(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        int shift = switch (text.charAt(text.length() - 1)) {
            case 'K' -> 10;
            case 'M' -> 20;
            default -> 0;
        };
        Long number = NumberText.parse(shift == 0 ? text : text.substring(0, text.length() - 1));
        return number == null ? null : Long.valueOf(number << shift);
    }
}
