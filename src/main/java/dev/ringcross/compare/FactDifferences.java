package dev.ringcross.compare;

import dev.ringcross.result.Comparison.FactDifference;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of host and tool that differ between two results, those that explain the most first. */
final class FactDifferences {
    private FactDifferences() {}

    static List<FactDifference> of(Result old, Result newer) {
        Set<String> variables = new TreeSet<>(old.host().environment().keySet());
        variables.addAll(newer.host().environment().keySet());
        Set<String> jars = new TreeSet<>();
        Stream.of(old, newer).flatMap(result -> result.run().jars().stream()).forEach(jar -> jars.add(jar.name()));
        Map<String, @Nullable String> before = facts(old, variables, jars);
        Map<String, @Nullable String> after = facts(newer, variables, jars);
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        List<FactDifference> differences = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                differences.add(new FactDifference(name, before.get(name), after.get(name)));
            }
        }
        return differences;
    }

    /**
     * @param variables those that either side has: what a side does not have is not set there
     * @param jars those that primitives of either side came from
     */
    private static Map<String, @Nullable String> facts(Result result, Set<String> variables, Set<String> jars) {
        HostFacts host = result.host();
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        facts.put("host name", host.hostname());
        facts.put("kernel", host.kernel());
        facts.put("architecture", host.arch());
        facts.put("processor", host.cpu().model());
        facts.put(
                "CPUs online",
                host.cpu().logical() == 0 ? null : words(host.cpu().logical()));
        facts.put("sockets", words(host.cpu().sockets()));
        facts.put("NUMA nodes", words(host.cpu().nodes()));
        facts.put("isolated CPUs", host.cpu().isolated());
        facts.put("offline CPUs", host.cpu().offline());
        facts.put("fastest clock, MHz", words(host.cpu().maxMHz()));
        facts.put("virtualization", host.virtualization());
        facts.put("container", host.container());
        facts.put("clock source", host.clocksource());
        facts.put("governor", host.governor());
        facts.put("transparent huge pages", host.thp());
        facts.put("seccomp", host.seccomp());
        facts.put("control group, CPUs", words(host.cgroup().cpuMax()));
        facts.put("control group, bytes", words(host.cgroup().memoryMax()));
        facts.put("page size", words(host.pageSize()));
        facts.put("memory, bytes", words(host.memoryBytes()));
        facts.put("C library", host.libc());
        facts.put("JDK", result.tool().jdk());
        facts.put("Ringcross", result.tool().version() + " (" + result.tool().commit() + ")");
        jars.forEach(name -> facts.put("jar " + name, jar(result, name)));
        variables.forEach(
                name -> facts.put("variable " + name, host.environment().getOrDefault(name, "not set")));
        host.mitigations().forEach((name, state) -> facts.put("mitigation " + name, state));
        return facts;
    }

    private static String jar(Result result, String name) {
        return result.run().jars().stream()
                .filter(jar -> jar.name().equals(name))
                .map(jar -> jar.sha256() == null ? "classes" : "SHA-256 " + jar.sha256())
                .findFirst()
                .orElse("none");
    }

    private static @Nullable String words(@Nullable Object fact) {
        return fact == null ? null : fact.toString();
    }
}
