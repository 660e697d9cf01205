/** The plan of a run, its fresh JVMs, the messages between them, and the progress. */
@NullMarked
package dev.ringcross.run;

import org.jspecify.annotations.NullMarked;
