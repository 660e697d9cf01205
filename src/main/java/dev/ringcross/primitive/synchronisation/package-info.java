/** Synchronisation of several tasks: mostly in user mode, and in the kernel when one of them must wait. */
@NullMarked
package dev.ringcross.primitive.synchronisation;

import org.jspecify.annotations.NullMarked;
