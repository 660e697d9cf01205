/** The few ways into native code that primitives share. */
@NullMarked
package dev.ringcross.call;

import org.jspecify.annotations.NullMarked;
