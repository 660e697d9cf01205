package dev.ringcross.measure.jmh_generated;

import dev.ringcross.measure.Scripted;

/** As JMH generates it below a primitive. */
public class Scripted_jmhType extends Scripted {}
