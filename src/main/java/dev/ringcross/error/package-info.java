/** The words of errors for users. */
@NullMarked
package dev.ringcross.error;

import org.jspecify.annotations.NullMarked;
