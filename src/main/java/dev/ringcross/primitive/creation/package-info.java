/** Creation of processes and threads. */
@NullMarked
package dev.ringcross.primitive.creation;

import org.jspecify.annotations.NullMarked;
