/** What the kernel counted while a cell ran, compared with what the cell declares. */
@NullMarked
package dev.ringcross.evidence;

import org.jspecify.annotations.NullMarked;
