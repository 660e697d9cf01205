/** What a process asks of its address space, and what tasks take of memory. */
@NullMarked
package dev.ringcross.primitive.memory;

import org.jspecify.annotations.NullMarked;
