/** The claims about asynchronous input and output: one file each. */
@NullMarked
package dev.ringcross.claim.asynchrony;

import org.jspecify.annotations.NullMarked;
