/** Reports for a terminal: tables, claims, comparisons, the doctor. */
@NullMarked
package dev.ringcross.report.terminal;

import org.jspecify.annotations.NullMarked;
