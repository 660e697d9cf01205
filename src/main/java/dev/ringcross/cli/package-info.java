/** The commands, one file each, and their options. */
@NullMarked
package dev.ringcross.cli;

import org.jspecify.annotations.NullMarked;
