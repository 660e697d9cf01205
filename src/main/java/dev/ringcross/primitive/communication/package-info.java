/** A message to another task, and its answer: every medium that the kernel and Java have for it. */
@NullMarked
package dev.ringcross.primitive.communication;

import org.jspecify.annotations.NullMarked;
