package dev.ringcross.result;

/**
 * Tests the run's 95 % intervals by its A/A arm: the baseline of each row is measured twice in each turn.
 *
 * @param rows the rows that had enough JVMs
 * @param held the rows whose interval of the twin's ratio contains 1
 * @param widening the factor by which all intervals of this file are widened; 1 for none
 */
public record AaCalibration(int rows, int held, double widening) {}
