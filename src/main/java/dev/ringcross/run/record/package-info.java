/** What a run has heard, and what it comes to. */
@NullMarked
package dev.ringcross.run.record;

import org.jspecify.annotations.NullMarked;
