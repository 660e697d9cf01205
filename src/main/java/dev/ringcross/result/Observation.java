package dev.ringcross.result;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of an experiment that is no cell: something shown once in processes that may be lost, or counted there.
 *
 * @param experiment its name
 * @param reason why it could not be done, with the errno or the missing permission; null when it was
 * @param facts what it left, by name; empty when it could not be done
 */
public record Observation(String experiment, @Nullable String reason, Map<String, String> facts) {}
