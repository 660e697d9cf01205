package dev.ringcross.check;

import dev.ringcross.result.Observation;
import java.util.Map;

/** The facts of an observation, as a check reads them. */
record CheckFacts(Map<String, String> byName) {

    /** Thrown for a fact that the host does not provide. */
    static final class Missing extends Exception {
        private static final long serialVersionUID = 1L;

        Missing(String reason) {
            super(reason);
        }
    }

    static CheckFacts of(Observation observation) throws Missing {
        if (observation.reason() != null) {
            throw new Missing(observation.reason());
        }
        return new CheckFacts(observation.facts());
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The fact, or why it is missing where {@code NAME.refused} says so. */
    String word(String name) throws Missing {
        String value = byName.get(name);
        if (value == null) {
            throw new Missing(byName.getOrDefault(refusal(name), "the host did not tell its " + name));
        }
        return value;
    }

    long number(String name) throws Missing {
        return Long.parseLong(word(name));
    }

    /** The CPUs that were looked at, in words. */
    String cpus() throws Missing {
        long cpus = number("cpus");
        return cpus + (cpus == 1 ? " CPU" : " CPUs");
    }

    double decimal(String name) throws Missing {
        return Double.parseDouble(word(name));
    }

    private static String refusal(String name) {
        int dot = name.indexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)) + ".refused";
    }
}
