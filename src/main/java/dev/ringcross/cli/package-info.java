/** One file, one command. */
@NullMarked
package dev.ringcross.cli;

import org.jspecify.annotations.NullMarked;
