/** The claims about processes and threads: one file each. */
@NullMarked
package dev.ringcross.claim.processes;

import org.jspecify.annotations.NullMarked;
