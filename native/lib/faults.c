#include "../helper/crossing_workers.h"

#include "../ringcross.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/mman.h>
#include <unistd.h>

/* Reads a byte every so often; their sum. */
long ringcross_read_strided(const void *start, long count, long stride) {
    const volatile char *byte = start;
    long sum = 0;
    for (long i = 0; i < count; i++) {
        sum += byte[i * stride];
    }
    return sum;
}

static char *guarded;
static size_t page_bytes;

/* Asynchronously unsafe only on paper: mprotect(2) is a bare system call in every libc. */
static void unprotect(int number, siginfo_t *information, void *context) {
    char *page = (char *)((size_t)information->si_addr & ~(page_bytes - 1));
    (void)context;
    if (page < guarded || page >= guarded + RINGCROSS_GUARDED * page_bytes ||
        mprotect(page, page_bytes, PROT_READ | PROT_WRITE) != 0) {
        /* A fault of some other kind: the same store faults again, and ends the worker. */
        signal(number, SIG_DFL);
    }
}

long ringcross_guard(const char *unused) {
    struct sigaction action = {.sa_sigaction = unprotect, .sa_flags = SA_SIGINFO};
    (void)unused;
    page_bytes = (size_t)getpagesize();
    guarded = mmap(NULL, RINGCROSS_GUARDED * page_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (guarded == MAP_FAILED || sigaction(SIGSEGV, &action, NULL) != 0) {
        return -errno;
    }
    /* With frames of their own, so that the fault is the protection's alone. */
    ringcross_touch(guarded, RINGCROSS_GUARDED, (long)page_bytes);
    return 0;
}

long ringcross_hit_guards(long operation, long count) {
    (void)operation;
    for (long done = 0; done < count; done += RINGCROSS_GUARDED) {
        if (mprotect(guarded, RINGCROSS_GUARDED * page_bytes, PROT_NONE) != 0) {
            return -errno;
        }
        ringcross_touch(guarded, RINGCROSS_GUARDED, (long)page_bytes);
    }
    return 0;
}
