#include "uring.h"

#include "../arch/arch.h"
#include "../ringcross.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

/* How long the kernel's thread polls before it sleeps: longer than a measuring thread's own pauses. */
#define IDLE_MILLIS 200

/* The kernel's thread ends a while after its ring was closed, and polls until then: how often to look for it. */
#define LOOKS 2000
#define LOOK_MICROS 1000
#define POLLER "iou-sqp-"

static void *map(int descriptor, unsigned long bytes, unsigned long offset) {
    return mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE, descriptor, (off_t)offset);
}

static unsigned long larger(unsigned long a, unsigned long b) {
    return a > b ? a : b;
}

static long map_all(struct ringcross_uring *ring, const struct io_uring_params *params) {
    if ((params->features & IORING_FEAT_SINGLE_MMAP) == 0) {
        return -EOPNOTSUPP;
    }
    ring->rings_bytes = larger(params->sq_off.array + params->sq_entries * sizeof(unsigned),
                               params->cq_off.cqes + params->cq_entries * sizeof(struct io_uring_cqe));
    ring->rings = map(ring->descriptor, ring->rings_bytes, IORING_OFF_SQ_RING);
    if (ring->rings == MAP_FAILED) {
        return -errno;
    }
    ring->entries_bytes = params->sq_entries * sizeof(struct io_uring_sqe);
    ring->entries = map(ring->descriptor, ring->entries_bytes, IORING_OFF_SQES);
    return ring->entries == MAP_FAILED ? -errno : 0;
}

static void place_all(struct ringcross_uring *ring, const struct io_uring_params *params) {
    char *start = ring->rings;
    ring->sq_head = (unsigned *)(start + params->sq_off.head);
    ring->sq_tail = (unsigned *)(start + params->sq_off.tail);
    ring->sq_flags = (unsigned *)(start + params->sq_off.flags);
    ring->sq_mask = params->sq_entries - 1;
    ring->cq_head = (unsigned *)(start + params->cq_off.head);
    ring->cq_tail = (unsigned *)(start + params->cq_off.tail);
    ring->cq_mask = params->cq_entries - 1;
    ring->completions = (struct io_uring_cqe *)(start + params->cq_off.cqes);
    /* The ring of indices is filled once: entry i always stands in slot i. */
    unsigned *array = (unsigned *)(start + params->sq_off.array);
    for (unsigned i = 0; i < params->sq_entries; i++) {
        array[i] = i;
    }
}

long ringcross_uring_open(long entries, long flags, long cpu) {
    struct io_uring_params params;
    struct ringcross_uring *ring = calloc(1, sizeof *ring);
    if (ring == NULL) {
        return -ENOMEM;
    }
    memset(&params, 0, sizeof params);
    params.flags = (unsigned)flags;
    if ((flags & IORING_SETUP_SQPOLL) != 0) {
        params.flags |= IORING_SETUP_SQ_AFF;
        params.sq_thread_cpu = (unsigned)cpu;
        params.sq_thread_idle = IDLE_MILLIS;
    }
    ring->rings = MAP_FAILED;
    ring->entries = MAP_FAILED;
    ring->flags = params.flags;
    ring->descriptor = (int)syscall(SYS_io_uring_setup, entries, &params);
    long result = ring->descriptor < 0 ? -errno : map_all(ring, &params);
    if (result < 0) {
        ringcross_uring_close(ring);
        return result;
    }
    place_all(ring, &params);
    return (long)ring;
}

/* The kernel's threads that poll for this process are among its tasks. */
static int is_polled(void) {
    char path[sizeof "/proc/self/task//comm" + sizeof((struct dirent *)0)->d_name];
    char name[sizeof POLLER] = "";
    DIR *tasks = opendir("/proc/self/task");
    int found = 0;
    for (struct dirent *task; tasks != NULL && !found && (task = readdir(tasks)) != NULL;) {
        snprintf(path, sizeof path, "/proc/self/task/%s/comm", task->d_name);
        FILE *comm = fopen(path, "re");
        found = comm != NULL && fgets(name, sizeof name, comm) != NULL && strcmp(name, POLLER) == 0;
        if (comm != NULL) {
            fclose(comm);
        }
    }
    if (tasks != NULL) {
        closedir(tasks);
    }
    return found;
}

long ringcross_uring_close(void *opened) {
    struct ringcross_uring *ring = opened;
    if (ring->entries != MAP_FAILED) {
        munmap(ring->entries, ring->entries_bytes);
    }
    if (ring->rings != MAP_FAILED) {
        munmap(ring->rings, ring->rings_bytes);
    }
    if (ring->descriptor >= 0) {
        close(ring->descriptor);
    }
    for (int look = 0; look < LOOKS && (ring->flags & IORING_SETUP_SQPOLL) != 0 && is_polled(); look++) {
        usleep(LOOK_MICROS);
    }
    free(ring);
    return 0;
}

struct io_uring_sqe *ringcross_uring_entry(struct ringcross_uring *ring, unsigned place) {
    struct io_uring_sqe *entry = &ring->entries[(ring->submitted + place) & ring->sq_mask];
    memset(entry, 0, sizeof *entry);
    return entry;
}

static unsigned ready(const struct ringcross_uring *ring) {
    return __atomic_load_n(ring->cq_tail, __ATOMIC_ACQUIRE) - *ring->cq_head;
}

/* A signal may end the wait, or the submission half way: what is left is asked for again. */
static long enter_until(struct ringcross_uring *ring, unsigned count) {
    do {
        unsigned left = ring->submitted - __atomic_load_n(ring->sq_head, __ATOMIC_ACQUIRE);
        if (syscall(SYS_io_uring_enter, ring->descriptor, left, count, IORING_ENTER_GETEVENTS, NULL, 0) < 0 &&
            errno != EINTR) {
            return -errno;
        }
    } while (ready(ring) < count);
    return 0;
}

/* The kernel's thread says that it went to sleep; it looks for entries once more after having said so. */
static long poll_until(struct ringcross_uring *ring, unsigned count) {
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    while (ready(ring) < count) {
        if ((__atomic_load_n(ring->sq_flags, __ATOMIC_RELAXED) & IORING_SQ_NEED_WAKEUP) != 0 &&
            syscall(SYS_io_uring_enter, ring->descriptor, 0, 0, IORING_ENTER_SQ_WAKEUP, NULL, 0) < 0 &&
            errno != EINTR) {
            return -errno;
        }
        ringcross_relax();
    }
    return 0;
}

long ringcross_uring_batch(struct ringcross_uring *ring, unsigned count) {
    ring->submitted += count;
    __atomic_store_n(ring->sq_tail, ring->submitted, __ATOMIC_RELEASE);
    long result = (ring->flags & IORING_SETUP_SQPOLL) != 0 ? poll_until(ring, count) : enter_until(ring, count);
    unsigned taken = *ring->cq_head;
    for (unsigned i = 0; i < count && result >= 0; i++) {
        result = ring->completions[(taken + i) & ring->cq_mask].res;
    }
    if (result >= 0) {
        __atomic_store_n(ring->cq_head, taken + count, __ATOMIC_RELEASE);
    }
    return result;
}

long ringcross_uring_nop(void *opened) {
    struct ringcross_uring *ring = opened;
    ringcross_uring_entry(ring, 0)->opcode = IORING_OP_NOP;
    return ringcross_uring_batch(ring, 1);
}
