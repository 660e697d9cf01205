#include "demonstrate.h"
#include "modes.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

enum { ANSWER = 42, PAGE = 4096 };

static int limit(int resource, rlim_t most) {
    const struct rlimit limits = {most, most};
    return setrlimit(resource, &limits) != 0 ? errno : 0;
}

/* Never set; the compiler can't know that. */
static int *volatile nothing;

static int follow_null(void *unused) {
    (void)unused;
    return *nothing;
}

/* The CPU objects on x86-64; on aarch64 the quotient is 0, and it is no error. */
static int divide_by_zero(void *unused) {
    volatile int one = 1;
    volatile int zero = 0;
    (void)unused;
    return one / zero;
}

static int call_deeper(int depth) {
    volatile char frame[PAGE];
    frame[0] = (char)depth;
    return depth == 0 ? 0 : call_deeper(depth - 1) + frame[0];
}

static int overflow_stack(void *unused) {
    static char other[64 * 1024];
    const stack_t stack = {.ss_sp = other, .ss_size = sizeof other};
    int refused = limit(RLIMIT_STACK, 1 << 20);
    (void)unused;
    if (refused != 0 || sigaltstack(&stack, NULL) != 0) {
        return refused != 0 ? refused : errno;
    }
    return call_deeper(1 << 20) == 0 ? 0 : ANSWER;
}

static int take_all_memory(void *unused) {
    int refused = limit(RLIMIT_AS, 32 << 20);
    (void)unused;
    while (refused == 0) {
        void *more = mmap(NULL, 1 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
        refused = more == MAP_FAILED ? errno : 0;
    }
    return refused;
}

static int take_all_descriptors(void *unused) {
    int refused = limit(RLIMIT_NOFILE, 64);
    (void)unused;
    while (refused == 0) {
        refused = open("/dev/null", O_RDONLY | O_CLOEXEC) < 0 ? errno : 0;
    }
    return refused;
}

static int answer(void *unused) {
    (void)unused;
    return ANSWER;
}

static const struct {
    const char *name;
    int (*err)(void *);
} errors[] = {
    {"nullPointer", follow_null},     {"divideByZero", divide_by_zero},           {"stackOverflow", overflow_stack},
    {"ownMemory", take_all_memory},   {"ownDescriptors", take_all_descriptors},
};

/* After each error, another process is asked to do something. */
int ringcross_show_faults(void) {
    struct ringcross_end end;
    long answers = 0;
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        int refused = ringcross_run_in_child(errors[i].err, NULL, 1, &end);
        if (refused != 0) {
            return refused;
        }
        ringcross_tell_end(errors[i].name, &end);
        if (end.exited >= 0) {
            ringcross_tell_error_of(errors[i].name, "errno", end.exited);
        }
        if (ringcross_run_in_child(answer, NULL, 1, &end) == 0 && end.exited == ANSWER) {
            answers++;
        }
    }
    ringcross_tell("asked", (long)(sizeof errors / sizeof *errors));
    ringcross_tell("answered", answers);
    return 0;
}
