/** Experiments that are no cells: shown once in processes that may be lost, or counted there. */
@NullMarked
package dev.ringcross.run.experiment;

import org.jspecify.annotations.NullMarked;
