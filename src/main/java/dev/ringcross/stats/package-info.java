/** Summaries and paired comparisons of samples, with Student's intervals over the JVMs. */
@NullMarked
package dev.ringcross.stats;

import org.jspecify.annotations.NullMarked;
