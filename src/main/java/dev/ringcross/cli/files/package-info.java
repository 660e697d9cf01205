/** Result files that commands read and write. */
@NullMarked
package dev.ringcross.cli.files;

import org.jspecify.annotations.NullMarked;
