#include "uring.h"

#include "../ringcross.h"

#include <errno.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static long register_one(const struct ringcross_uring *ring, unsigned what, const void *thing) {
    return syscall(SYS_io_uring_register, ring->descriptor, what, thing, 1) < 0 ? -errno : 0;
}

long ringcross_uring_register(void *opened, int file, void *buffer, long bytes) {
    struct iovec range = {.iov_base = buffer, .iov_len = (size_t)bytes};
    long result = register_one(opened, IORING_REGISTER_FILES, &file);
    return result < 0 ? result : register_one(opened, IORING_REGISTER_BUFFERS, &range);
}

static void ask(struct io_uring_sqe *entry, int file, const void *buffer, long bytes) {
    entry->opcode = file < 0 ? IORING_OP_READ_FIXED : IORING_OP_READ;
    /* What was registered is known by its place, and both have the first. */
    entry->flags = file < 0 ? IOSQE_FIXED_FILE : 0;
    entry->fd = file < 0 ? 0 : file;
    entry->addr = (uintptr_t)buffer;
    entry->len = (unsigned)bytes;
}

long ringcross_loop_uring_read(void *ring, int file, void *buffer, long bytes, long depth, long batches) {
    long result = 0;
    for (long batch = 0; batch < batches && result >= 0; batch++) {
        for (long i = 0; i < depth; i++) {
            ask(ringcross_uring_entry(ring, (unsigned)i), file, buffer, bytes);
        }
        result = ringcross_uring_batch(ring, (unsigned)depth);
    }
    return result;
}
