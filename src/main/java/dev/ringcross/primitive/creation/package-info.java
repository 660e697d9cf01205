/** Processes and threads: how they come to be. */
@NullMarked
package dev.ringcross.primitive.creation;

import org.jspecify.annotations.NullMarked;
