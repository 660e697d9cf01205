/** How an error is worded for a user. */
@NullMarked
package dev.ringcross.error;

import org.jspecify.annotations.NullMarked;
