/**
 * The few ways into native code that primitives share. Public for primitives in jars of their own, as
 * {@code dev.ringcross.catalogue} says.
 */
@NullMarked
package dev.ringcross.call;

import org.jspecify.annotations.NullMarked;
