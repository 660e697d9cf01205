package dev.ringcross.report.text;

import dev.ringcross.result.Evidence;
import dev.ringcross.result.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words for what the kernel counted per operation and what the route declares. */
public final class KernelCountText {
    private static final Map<String, String> NAMES = Map.of(
            "kernelEntries", "kernel entries", "contextSwitches", "context switches", "pageFaults", "page faults");

    private KernelCountText() {}

    /** The counts outside their declared ranges: {@code 2 kernel entries per operation, declared 1}. */
    public static String deviations(Evidence evidence) {
        Map<String, Double> counted = new LinkedHashMap<>();
        put(counted, "kernelEntries", evidence.kernelEntries());
        put(counted, "contextSwitches", evidence.contextSwitches());
        put(counted, "pageFaults", evidence.pageFaults());
        List<String> deviations = new ArrayList<>();
        counted.forEach((counter, events) -> {
            Interval declared = evidence.declared().get(counter);
            if (declared != null && !declared.contains(events)) {
                deviations.add(NumberFormatter.perOperation(events) + " " + NAMES.get(counter)
                        + " per operation, declared " + range(declared));
            }
        });
        return deviations.isEmpty() ? "not what is declared" : String.join("; ", deviations);
    }

    private static void put(Map<String, Double> counted, String counter, @Nullable Double events) {
        if (events != null) {
            counted.put(counter, events);
        }
    }

    public static String range(Interval range) {
        String low = NumberFormatter.perOperation(range.low());
        if (range.low() == range.high()) {
            return low;
        }
        return Double.isInfinite(range.high())
                ? low + " or more"
                : low + " to " + NumberFormatter.perOperation(range.high());
    }
}
