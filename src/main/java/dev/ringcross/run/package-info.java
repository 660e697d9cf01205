/** Plan, fresh JVMs, turns, canary, progress. */
@NullMarked
package dev.ringcross.run;

import org.jspecify.annotations.NullMarked;
