/** Two configurations measured in turn. */
@NullMarked
package dev.ringcross.run.live;

import org.jspecify.annotations.NullMarked;
