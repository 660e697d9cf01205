package dev.ringcross.claim;

import java.util.Map;

/** Reads the facts of an experiment as numbers and words; a missing fact ends the judging with that reason. */
public final class ExperimentFacts {
    private final String experiment;
    private final Map<String, String> facts;

    ExperimentFacts(String experiment, Map<String, String> facts) {
        this.experiment = experiment;
        this.facts = facts;
    }

    public boolean has(String name) {
        return facts.containsKey(name);
    }

    public String word(String name) {
        String fact = facts.get(name);
        if (fact == null) {
            throw new NotMeasured(experiment + " left no " + name);
        }
        return fact;
    }

    public long number(String name) {
        return (long) amount(name);
    }

    public double amount(String name) {
        try {
            return Double.parseDouble(word(name));
        } catch (NumberFormatException noNumber) {
            throw new NotMeasured(experiment + " left " + name + "=" + word(name) + ", which is not a number");
        }
    }

    /** The signal that ended a child: its name without SIG, or {@code none}. */
    public String signal(String child) {
        return word(child + ".signal");
    }
}
