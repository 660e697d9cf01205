/** Switching to another task. */
@NullMarked
package dev.ringcross.primitive.switching;

import org.jspecify.annotations.NullMarked;
