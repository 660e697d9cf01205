/** The kernel's counts while a cell runs. */
@NullMarked
package dev.ringcross.evidence;

import org.jspecify.annotations.NullMarked;
