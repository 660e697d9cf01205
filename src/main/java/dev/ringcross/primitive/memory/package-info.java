/** Operations on a process's address space, and the memory that tasks take. */
@NullMarked
package dev.ringcross.primitive.memory;

import org.jspecify.annotations.NullMarked;
