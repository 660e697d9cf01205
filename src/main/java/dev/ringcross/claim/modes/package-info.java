/** The claims about modes and system calls: one file each. */
@NullMarked
package dev.ringcross.claim.modes;

import org.jspecify.annotations.NullMarked;
