/** Summaries and paired comparisons of samples, with bootstrap intervals. */
@NullMarked
package dev.ringcross.stats;

import org.jspecify.annotations.NullMarked;
