/** Plan, fresh JVMs, rounds, canary, progress. */
@NullMarked
package dev.ringcross.run;

import org.jspecify.annotations.NullMarked;
