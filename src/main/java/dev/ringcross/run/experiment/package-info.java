/** Experiments for claims that can't be measured as cells: demonstrations in processes that may crash. */
@NullMarked
package dev.ringcross.run.experiment;

import org.jspecify.annotations.NullMarked;
