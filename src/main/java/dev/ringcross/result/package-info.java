/** The records of the versioned result file, and its JSON. */
@NullMarked
package dev.ringcross.result;

import org.jspecify.annotations.NullMarked;
