/** The smallest crossings from user mode into the kernel and back. */
@NullMarked
package dev.ringcross.primitive.crossing;

import org.jspecify.annotations.NullMarked;
