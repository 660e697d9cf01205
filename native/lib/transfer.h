#ifndef RINGCROSS_TRANSFER_H
#define RINGCROSS_TRANSFER_H

#include "ended.h"

#include <errno.h>
#include <stddef.h>
#include <unistd.h>

/* Both move all bytes, however often a signal interrupts; 0 or a negative errno. EINTR is no answer: a peer that
 * took it for one would end, and leave the other side waiting for ever. Unless it shall end. */
static inline long ringcross_send(int out, const void *bytes, size_t size) {
    for (const char *next = bytes; size > 0;) {
        ssize_t moved = write(out, next, size);
        if (moved >= 0) {
            next += moved;
            size -= (size_t)moved;
        } else if (errno != EINTR || ringcross_ended) {
            return -errno;
        }
    }
    return 0;
}

/* An input that ends early is -EPIPE: read(2) has no error for it, and errno would be somebody else's. */
static inline long ringcross_receive(int in, void *bytes, size_t size) {
    for (char *next = bytes; size > 0;) {
        ssize_t moved = read(in, next, size);
        if (moved > 0) {
            next += moved;
            size -= (size_t)moved;
        } else if (moved == 0) {
            return -EPIPE;
        } else if (errno != EINTR || ringcross_ended) {
            return -errno;
        }
    }
    return 0;
}

#endif
