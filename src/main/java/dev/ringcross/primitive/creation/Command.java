package dev.ringcross.primitive.creation;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A program's path and its arguments as exec expects them: an array of strings, ended by NULL. */
final class Command {
    private Command() {}

    static MemorySegment of(Arena arena, String... words) {
        MemorySegment array = arena.allocate(ValueLayout.ADDRESS, words.length + 1L);
        for (int i = 0; i < words.length; i++) {
            array.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(words[i]));
        }
        return array;
    }
}
