/** Page faults. */
@NullMarked
package dev.ringcross.primitive.crossing.fault;

import org.jspecify.annotations.NullMarked;
