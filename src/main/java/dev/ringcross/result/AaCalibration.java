package dev.ringcross.result;

/**
 * Whether the run's 95 % intervals hold, by its A/A arm: the baseline of each row is measured twice in each turn.
 *
 * @param rows that had enough JVMs to tell
 * @param held rows whose interval of the twin's ratio holds 1
 * @param widening the factor by which all intervals of this file are widened; 1 for none
 */
public record AaCalibration(int rows, int held, double widening) {}
