/** Reading and writing files, and waiting for input. */
@NullMarked
package dev.ringcross.primitive.io;

import org.jspecify.annotations.NullMarked;
