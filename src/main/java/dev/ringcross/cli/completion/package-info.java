/** What a shell completes. */
@NullMarked
package dev.ringcross.cli.completion;

import org.jspecify.annotations.NullMarked;
