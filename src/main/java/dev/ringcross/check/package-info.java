/** Checks of this host and of Ringcross whose answers are known beforehand, one file each. */
@NullMarked
package dev.ringcross.check;

import org.jspecify.annotations.NullMarked;
