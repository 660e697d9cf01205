/**
 * The claims, one file each: the cells and experiments that it needs, and its judgement. Its words are in the resource
 * bundle of its theme.
 */
@NullMarked
package dev.ringcross.claim;

import org.jspecify.annotations.NullMarked;
