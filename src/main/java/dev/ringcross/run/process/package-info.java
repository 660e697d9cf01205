/** Measuring JVMs as their parent sees them, and the messages between. */
@NullMarked
package dev.ringcross.run.process;

import org.jspecify.annotations.NullMarked;
