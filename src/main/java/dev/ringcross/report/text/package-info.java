/** What all reports share: numbers and times as text, wrapping, marks, and the sentences about a run. */
@NullMarked
package dev.ringcross.report.text;

import org.jspecify.annotations.NullMarked;
