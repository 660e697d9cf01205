package dev.ringcross.result;

/**
 * Something that disturbs or weakens a measurement, and what would remedy it.
 *
 * @param code stable and machine-readable, in kebab case
 */
public record Warning(String code, String message, String remedy) {}
