/** The claims about switching: one file each. */
@NullMarked
package dev.ringcross.claim.switches;

import org.jspecify.annotations.NullMarked;
