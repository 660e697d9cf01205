#include "demonstrate.h"
#include "crash.h"

#include <errno.h>
#include <pthread.h>
#include <stddef.h>
#include <sys/mman.h>
#include <unistd.h>

enum { THREADS = 4, STEP_MICROS = 1000, STEPS = 300 };

/* On a page that outlives the process: each thread's own counter, which moves as long as it runs. */
struct counters {
    volatile long of[THREADS];
    int refused; /* the errno of a thread that could not be made, or 0 */
};

static struct counters *counters;
static volatile int hurt;

static void *count_up(void *own) {
    for (volatile long *counter = own;; usleep(STEP_MICROS)) {
        (*counter)++;
    }
    return NULL;
}

static void *end_when_hurt(void *own) {
    (*(volatile long *)own)++;
    while (!hurt) {
        usleep(STEP_MICROS);
    }
    return NULL;
}

/* Never set, which the compiler can't know; the page at 0 is never mapped. */
static volatile char *volatile nowhere;

static void *fault_when_hurt(void *own) {
    end_when_hurt(own);
    *nowhere = 1;
    return NULL;
}

static long which_ran(void) {
    long ran = 0;
    for (int i = 0; i < THREADS; i++) {
        ran += counters->of[i] > 0;
    }
    return ran;
}

/* How many counters move; it looks until all but one do, but not for ever. */
static long moving(void) {
    const struct counters before = *counters;
    long moved = 0;
    for (int step = 0; step < STEPS && moved < THREADS - 1; step++) {
        usleep(STEP_MICROS);
        moved = 0;
        for (int i = 0; i < THREADS; i++) {
            moved += counters->of[i] != before.of[i];
        }
    }
    return moved;
}

static void start(pthread_t *thread, void *(*routine)(void *), int own) {
    int error = pthread_create(thread, NULL, routine, (void *)&counters->of[own]);
    if (error != 0) {
        counters->refused = error;
        _exit(0);
    }
}

/* Its exit status is how many threads go on when one has come to its end; where that end is a fault, it has none. */
static int lose_a_thread(void *(*routine)(void *)) {
    pthread_t thread;
    pthread_t lost;
    start(&lost, routine, 0);
    for (int i = 1; i < THREADS; i++) {
        start(&thread, count_up, i);
    }
    for (int step = 0; step < STEPS && which_ran() < THREADS; step++) {
        usleep(STEP_MICROS);
    }
    hurt = 1;
    pthread_join(lost, NULL);
    return (int)moving();
}

static int lose_by_return(void *unused) {
    (void)unused;
    return lose_a_thread(end_when_hurt);
}

static int lose_by_fault(void *unused) {
    (void)unused;
    return lose_a_thread(fault_when_hurt);
}

static int lose(int (*way)(void *), struct ringcross_end *end) {
    *counters = (struct counters){.refused = 0};
    int refused = ringcross_run_in_child(way, NULL, 0, end);
    return refused == 0 && counters->refused != 0 ? ringcross_refused("pthread_create", counters->refused) : refused;
}

int ringcross_show_thread_crash(void) {
    struct ringcross_end end;
    counters = mmap(NULL, sizeof *counters, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (counters == MAP_FAILED) {
        return ringcross_refused("mmap", errno);
    }
    ringcross_tell("threads", THREADS);
    int refused = lose(lose_by_return, &end);
    if (refused == 0) {
        ringcross_tell("returned.survivors", end.exited);
        refused = lose(lose_by_fault, &end);
    }
    if (refused == 0) {
        ringcross_tell_end("faulted", &end);
        ringcross_tell("faulted.ran", which_ran());
        ringcross_tell("faulted.survivors", moving());
    }
    munmap(counters, sizeof *counters);
    return refused;
}
