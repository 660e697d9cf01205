package dev.ringcross.primitive.io;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.call.ResourceHeadroom;
import java.util.ArrayDeque;
import java.util.Deque;

/** Eventfds of which the last one opened is ready to be read, and none other. */
final class ReadyEvents implements AutoCloseable {
    private final Deque<Descriptor> open = new ArrayDeque<>();

    ReadyEvents(int count) {
        ResourceHeadroom.forDescriptors(count);
        int flags = Linux.EFD_CLOEXEC() | Linux.EFD_NONBLOCK();
        try {
            for (int i = 1; i <= count; i++) {
                long number = SystemCall.call(Linux.SYS_eventfd2(), i == count ? 1 : 0, flags);
                open.add(Descriptor.of("eventfd2", number));
            }
        } catch (Unavailable refused) {
            close();
            throw refused;
        }
    }

    int[] numbers() {
        return open.stream().mapToInt(Descriptor::number).toArray();
    }

    @Override
    public void close() {
        open.forEach(Descriptor::close);
    }
}
