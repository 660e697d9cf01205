/** System calls, refused ones, and calls that stay in user mode. */
@NullMarked
package dev.ringcross.primitive.crossing.syscall;

import org.jspecify.annotations.NullMarked;
