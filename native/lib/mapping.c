#include "../ringcross.h"

#include <errno.h>
#include <stddef.h>
#include <sys/mman.h>

/* Maps and unmaps; between the two it touches every page, where step, the size of a page, is not 0. */
long ringcross_loop_map(long bytes, long step, long count) {
    for (long i = 0; i < count; i++) {
        void *start = mmap(NULL, (size_t)bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (start == MAP_FAILED) {
            return -errno;
        }
        if (step != 0) {
            ringcross_touch(start, bytes / step, step);
        }
        if (munmap(start, (size_t)bytes) != 0) {
            return -errno;
        }
    }
    return 0;
}

long ringcross_loop_mlock(void *start, long bytes, long count) {
    for (long i = 0; i < count; i++) {
        if (mlock(start, (size_t)bytes) != 0 || munlock(start, (size_t)bytes) != 0) {
            return -errno;
        }
    }
    return 0;
}

/* Forbids writing, and allows it again. */
long ringcross_loop_mprotect(void *start, long bytes, long count) {
    for (long i = 0; i < count; i++) {
        if (mprotect(start, (size_t)bytes, PROT_READ) != 0 ||
            mprotect(start, (size_t)bytes, PROT_READ | PROT_WRITE) != 0) {
            return -errno;
        }
    }
    return 0;
}

/* From the large size to the small one and back, where it is. */
long ringcross_loop_mremap_resize(void *start, long large, long small, long count) {
    for (long i = 0; i < count; i++) {
        if (mremap(start, (size_t)large, (size_t)small, 0) == MAP_FAILED ||
            mremap(start, (size_t)small, (size_t)large, 0) == MAP_FAILED) {
            return -errno;
        }
    }
    return 0;
}

/* There and back. Both places stay mapped, or another thread of a JVM might get the empty one in the meantime. */
long ringcross_loop_mremap_move(void *here, void *there, long bytes, long count) {
#ifndef MREMAP_DONTUNMAP /* Linux 5.7, glibc 2.32 */
    (void)here, (void)there, (void)bytes, (void)count;
    return -ENOSYS;
#else
    const int flags = MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP;
    for (long i = 0; i < count; i++) {
        if (mremap(here, (size_t)bytes, (size_t)bytes, flags, there) == MAP_FAILED ||
            mremap(there, (size_t)bytes, (size_t)bytes, flags, here) == MAP_FAILED) {
            return -errno;
        }
    }
    return 0;
#endif
}
