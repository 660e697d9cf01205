/** Options that several commands share, and what they mean. */
@NullMarked
package dev.ringcross.cli.options;

import org.jspecify.annotations.NullMarked;
