/** What a terminal shows and sends: progress, complaints, standard output, interruption. */
@NullMarked
package dev.ringcross.cli.console;

import org.jspecify.annotations.NullMarked;
