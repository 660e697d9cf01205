#include "workers.h"

#include "../lib/child.h"
#include "../lib/pingpong.h"

#include <errno.h>
#include <limits.h>
#include <linux/futex.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* The whole of an operation's work, whoever does it: some 10 to 20 us of arithmetic a slice. */
enum { SLICES = 16, STEPS = 10000, MOST_TASKS = 64 };

/* A pool of tasks that stand ready: what they share with the one that hands out. */
struct pool {
    unsigned handed; /* how often work was handed out: what the tasks wait for */
    _Alignas(64) unsigned working; /* how many are not done yet: what the one waits for */
    long error; /* of a task that could not be where it should */
    long wait_nanos;
    unsigned long sum;
    long tasks;
    int private; /* FUTEX_PRIVATE_FLAG between threads */
};

struct place {
    long task;
    int cpu;
};

static struct pool *pool;
static pid_t children[MOST_TASKS];
static long child_count;

/* 0 or a negative errno; that there was nothing to sleep for, or a signal, is none: whoever waits looks again. */
static long futex(unsigned *word, int operation, unsigned value) {
    long answer = syscall(SYS_futex, word, operation | pool->private, value, NULL);
    return answer < 0 && errno != EAGAIN && errno != EINTR ? -errno : 0;
}

/* Of a task, which goes on: whoever hands out finds it when all are done. */
static void note(long error) {
    if (error != 0) {
        __atomic_store_n(&pool->error, error, __ATOMIC_RELEASE);
    }
}

/* One chain of multiplications and additions, the same that Slices.java computes. */
static unsigned long slice(unsigned long x) {
    for (int i = 0; i < STEPS; i++) {
        x = x * 6364136223846793005UL + 1442695040888963407UL;
        __asm__ volatile("" : "+r"(x));
    }
    return x;
}

static unsigned long share(long task) {
    const struct timespec wait = {.tv_nsec = pool->wait_nanos};
    unsigned long sum = 0;
    for (long i = task; i < SLICES; i += pool->tasks) {
        sum += slice((unsigned long)i);
        if (wait.tv_nsec > 0) {
            clock_nanosleep(CLOCK_MONOTONIC, 0, &wait, NULL);
        }
    }
    return sum;
}

static _Noreturn void serve(const struct place *place) {
    unsigned seen = 0;
    note(ringcross_pin(place->cpu));
    while (1) {
        while (__atomic_load_n(&pool->handed, __ATOMIC_ACQUIRE) == seen) {
            note(futex(&pool->handed, FUTEX_WAIT, seen));
        }
        seen++;
        __atomic_fetch_add(&pool->sum, share(place->task), __ATOMIC_RELAXED);
        if (__atomic_sub_fetch(&pool->working, 1, __ATOMIC_ACQ_REL) == 0) {
            (void)futex(&pool->working, FUTEX_WAKE, 1);
        }
    }
}

static long hand_out_and_collect(long wait_nanos) {
    unsigned left = (unsigned)pool->tasks;
    pool->wait_nanos = wait_nanos;
    pool->sum = 0;
    pool->working = left;
    __atomic_add_fetch(&pool->handed, 1, __ATOMIC_ACQ_REL);
    long error = futex(&pool->handed, FUTEX_WAKE, INT_MAX);
    while (error == 0 && (left = __atomic_load_n(&pool->working, __ATOMIC_ACQUIRE)) != 0) {
        error = futex(&pool->working, FUTEX_WAIT, left);
    }
    error = error != 0 ? error : __atomic_load_n(&pool->error, __ATOMIC_ACQUIRE);
    /* The sum is never negative: that would be a refusal. */
    return error != 0 ? error : (long)(pool->sum >> 1);
}

static void *serve_as_thread(void *place) {
    serve(place);
}

static long make_thread(struct place *place) {
    pthread_t thread;
    return -pthread_create(&thread, NULL, serve_as_thread, place);
}

/* Also collects them: nobody else may be there to do so. */
static void end_children(void) {
    for (long i = 0; i < child_count; i++) {
        kill(children[i], SIGKILL);
    }
    for (long i = 0; i < child_count; i++) {
        (void)ringcross_waitpid(children[i], NULL, 0);
    }
}

static long make_process(struct place *place) {
    pid_t pid = ringcross_fork_bound();
    if (pid == 0) {
        serve(place);
    }
    if (pid > 0) {
        children[child_count++] = pid;
    }
    return pid < 0 ? pid : 0;
}

/* As many tasks as CPUs are named, "1,0,1,0": one each. All have worked once when this returns 0. */
static long make_pool(const char *cpus, long (*make)(struct place *), int private) {
    static struct place places[MOST_TASKS];
    long tasks = 0, error = 0;
    pool = mmap(NULL, sizeof *pool, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (pool == MAP_FAILED || atexit(end_children) != 0) {
        return -ENOMEM;
    }
    pool->private = private;
    for (const char *next = cpus; next != NULL && tasks < MOST_TASKS && error == 0; tasks++) {
        places[tasks] = (struct place){.task = tasks, .cpu = atoi(next)};
        error = make(&places[tasks]);
        next = strchr(next, ',');
        next = next == NULL ? NULL : next + 1;
    }
    if (error != 0) {
        return error;
    }
    pool->tasks = tasks;
    long sum = hand_out_and_collect(0);
    return sum < 0 ? sum : 0;
}

static long make_threads(const char *cpus) {
    return make_pool(cpus, make_thread, FUTEX_PRIVATE_FLAG);
}

static long make_processes(const char *cpus) {
    return make_pool(cpus, make_process, 0);
}

/* The operation is how many nanoseconds a task sleeps after each of its slices; the sum of all that was computed. */
static long work(long wait_nanos, long count) {
    long sum = 0;
    for (long i = 0; i < count && sum >= 0; i++) {
        sum = hand_out_and_collect(wait_nanos);
    }
    return sum;
}

const struct ringcross_worker ringcross_synchronisation_workers[] = {
    {"pool-of-threads", make_threads, work},
    {"pool-of-processes", make_processes, work},
    {NULL, NULL, NULL},
};
