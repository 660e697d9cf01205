/** Messages to another task and their answers, by every medium of the kernel and of Java. */
@NullMarked
package dev.ringcross.primitive.communication;

import org.jspecify.annotations.NullMarked;
