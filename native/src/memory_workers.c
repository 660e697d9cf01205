#define _GNU_SOURCE
#include "workers.h"

#include <errno.h>
#include <stddef.h>
#include <unistd.h>

static char *end;

static long find_end(const char *argument) {
    (void)argument;
    end = sbrk(0);
    return end == (char *)-1 ? -errno : 0;
}

/* Grows the data segment by so many bytes and shrinks it again. Nothing else here allocates in the meantime. */
static long move_end(long bytes, long count) {
    for (long i = 0; i < count; i++) {
        if (brk(end + bytes) != 0 || brk(end) != 0) {
            return -errno;
        }
    }
    return 0;
}

const struct ringcross_worker ringcross_memory_workers[] = {
    {"brk", find_end, move_end},
    {NULL, NULL, NULL},
};
