/** The page of a run and the pages of comparisons: one file each, without a network. */
@NullMarked
package dev.ringcross.report.html;

import org.jspecify.annotations.NullMarked;
