package dev.ringcross.catalogue;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/** JMH's index by class. */
final class BenchmarkClasses {
    private BenchmarkClasses() {}

    /** The benchmark methods of each class whose name is wanted. */
    static Map<String, Set<String>> methods(Collection<BenchmarkListEntry> index, Predicate<String> wanted) {
        Map<String, Set<String>> methods = new TreeMap<>();
        for (BenchmarkListEntry entry : index) {
            String type = entry.getUserClassQName();
            if (wanted.test(type)) {
                methods.computeIfAbsent(type, name -> new TreeSet<>())
                        .add(entry.getUsername().substring(type.length() + 1));
            }
        }
        return methods;
    }
}
