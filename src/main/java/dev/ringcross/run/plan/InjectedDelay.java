package dev.ringcross.run.plan;

import dev.ringcross.catalogue.CellSpec;

/**
 * A delay that {@code selftest power} adds to a cell and must find again.
 *
 * @param nanosPerOperation added to each operation
 * @param share the share of a slice's own time that is added to it, such as 0.05
 */
public record InjectedDelay(CellSpec cell, double nanosPerOperation, double share) {}
