package dev.ringcross.result;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an experiment: a demonstration in processes that may crash.
 *
 * @param experiment the name of the experiment
 * @param reason why it could not be done, with the errno or the missing permission; null when it was done
 * @param facts the facts that it printed, by name; empty when it could not be done
 */
public record Observation(String experiment, @Nullable String reason, Map<String, String> facts) {}
