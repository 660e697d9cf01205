/** Signals. */
@NullMarked
package dev.ringcross.primitive.crossing.signal;

import org.jspecify.annotations.NullMarked;
