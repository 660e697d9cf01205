package dev.ringcross.claim;

import java.util.Map;

/** What an experiment left, read as numbers and words; a fact that is not there ends the judging with that reason. */
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
            throw new NotMeasured(experiment + " left " + name + "=" + word(name) + ", which is no number");
        }
    }

    /** How a child ended: the signal's name without SIG, or {@code none}. */
    public String signal(String child) {
        return word(child + ".signal");
    }
}
