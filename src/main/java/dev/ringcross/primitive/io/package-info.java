/** Moving bytes to and from files, and waiting until there are some. */
@NullMarked
package dev.ringcross.primitive.io;

import org.jspecify.annotations.NullMarked;
