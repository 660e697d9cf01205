/** One file = one claim: what it needs, and the predicate. Its words are in the resource bundles of its theme. */
@NullMarked
package dev.ringcross.claim;

import org.jspecify.annotations.NullMarked;
