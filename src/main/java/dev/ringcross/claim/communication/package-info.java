/** The claims about sharing, locks and communication: one file each. */
@NullMarked
package dev.ringcross.claim.communication;

import org.jspecify.annotations.NullMarked;
