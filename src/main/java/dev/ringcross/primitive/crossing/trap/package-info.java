/** What stands in the way of a crossing (a filter, a tracer, mitigations), and other traps. */
@NullMarked
package dev.ringcross.primitive.crossing.trap;

import org.jspecify.annotations.NullMarked;
