package dev.ringcross.catalogue;

import dev.ringcross.call.CpuPairs;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Param;

/** A primitive's parameters: JMH's {@code @Param} fields, and conditions such as {@code cpus=same} on them. */
final class Params {
    private Params() {}

    /** All combinations in the order of declaration; one empty combination where there are no parameters. */
    static List<Map<String, String>> combinations(Class<?> type) {
        List<Map<String, String>> all = List.of(Map.of());
        for (Field field : type.getDeclaredFields()) {
            Param param = field.getAnnotation(Param.class);
            if (param != null) {
                all = cross(all, field.getName(), values(param));
            }
        }
        return all;
    }

    /** The declared values, or the pairs of this host's CPUs where these are asked for. */
    private static List<String> values(Param param) {
        List<String> values = List.of(param.value());
        return values.equals(List.of(CpuPairs.HERE)) ? CpuPairs.here() : values;
    }

    private static List<Map<String, String>> cross(List<Map<String, String>> all, String name, List<String> values) {
        List<Map<String, String>> crossed = new ArrayList<>();
        for (Map<String, String> one : all) {
            for (String value : values) {
                Map<String, String> more = new LinkedHashMap<>(one);
                more.put(name, value);
                crossed.add(more);
            }
        }
        return crossed;
    }

    /** Whether {@code a=b,c=d} holds for these parameters; an empty condition always does. */
    static boolean fits(String when, Map<String, String> params) {
        if (when.isEmpty()) {
            return true;
        }
        for (String condition : when.split(",")) {
            String[] sides = condition.strip().split("=", 2);
            if (!sides[1].equals(params.get(sides[0]))) {
                return false;
            }
        }
        return true;
    }
}
