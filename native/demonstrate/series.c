#include "series.h"

#include "../ringcross.h"
#include "demonstrate.h"
#include "../lib/child.h"
#include "../lib/footprint.h"

#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { STEP = 4, STEPS = 5, MOST = 256, RESERVE = 4 };

/* What all tasks of a series share. */
static struct arrivals {
    sem_t counted;
    int refused; /* the negative errno of one that could not hold what it should */
} *arrivals;

static pid_t children[MOST];
static long child_count;

static long await_arrival(void) {
    while (sem_wait(&arrivals->counted) != 0 && errno == EINTR) {
    }
    return arrivals->refused == 0 ? 0 : ringcross_refused("mmap", -arrivals->refused);
}

static _Noreturn void run(const struct ringcross_series *series) {
    int refused = series->hold(series->bytes);
    if (refused != 0) {
        arrivals->refused = refused;
    }
    sem_post(&arrivals->counted);
    while (1) {
        pause();
    }
}

static void *run_as_thread(void *series) {
    run(series);
}

static long make_thread(const struct ringcross_series *series) {
    pthread_t thread;
    int error = pthread_create(&thread, NULL, run_as_thread, (void *)series);
    return error == 0 ? await_arrival() : ringcross_refused("pthread_create", error);
}

static long make_process(const struct ringcross_series *series) {
    pid_t pid = ringcross_fork_bound();
    if (pid == 0) {
        run(series);
    }
    if (pid < 0) {
        return ringcross_refused("fork", -pid);
    }
    children[child_count++] = pid;
    return await_arrival();
}

static void end_children(void) {
    for (long i = 0; i < child_count; i++) {
        (void)ringcross_kill(children[i]);
    }
}

/* Of this process and its children, or a negative errno. */
static long bytes_of_all(void) {
    long bytes = ringcross_pss_bytes(getpid());
    for (long i = 0; i < child_count && bytes >= 0; i++) {
        long more = ringcross_pss_bytes(children[i]);
        bytes = more < 0 ? more : bytes + more;
    }
    return bytes < 0 ? ringcross_refused("smaps_rollup", (int)-bytes) : bytes;
}

/* What was seen on the way from one task to the most: by steps of four times as many. */
struct steps {
    long count;
    long tasks[STEPS];
    long bytes[STEPS];
    long stacks[STEPS]; /* of the whole host's tasks, in the kernel */
};

/* What each further task adds, and then what there was at each step. */
static void tell(const char *name, const struct steps *steps) {
    long last = steps->count - 1, more = steps->tasks[last] - steps->tasks[0];
    printf("%s.tasks=%ld\n", name, steps->tasks[last]);
    printf("%s.bytesEach=%ld\n", name, (steps->bytes[last] - steps->bytes[0]) / more);
    printf("%s.hostKernelStackEach=%ld\n", name, (steps->stacks[last] - steps->stacks[0]) / more);
    for (long i = 0; i <= last; i++) {
        printf("%s.bytesOf%ld=%ld\n", name, steps->tasks[i], steps->bytes[i]);
    }
}

static long grow(const struct ringcross_series *series) {
    struct steps steps = {.count = 0};
    long made = 0;
    for (long wanted = 1; wanted <= series->most && steps.count < STEPS; wanted *= STEP) {
        for (; made < wanted; made++) {
            long refused = series->threads ? make_thread(series) : make_process(series);
            if (refused != 0) {
                return refused;
            }
        }
        long bytes = bytes_of_all();
        if (bytes < 0) {
            return bytes;
        }
        steps.tasks[steps.count] = made;
        steps.bytes[steps.count] = bytes;
        steps.stacks[steps.count++] = ringcross_host_memory("KernelStack:");
    }
    tell(series->name, &steps);
    return 0;
}

int ringcross_show_series(const struct ringcross_series *series) {
    int status;
    arrivals = mmap(NULL, sizeof *arrivals, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (arrivals == MAP_FAILED || sem_init(&arrivals->counted, 1, 0) != 0) {
        return ringcross_refused("shared memory", errno);
    }
    fflush(stdout);
    pid_t pid = ringcross_fork_bound();
    if (pid == 0) {
        long refused = grow(series);
        end_children();
        fflush(stdout);
        _exit(refused == 0 ? 0 : 1);
    }
    munmap(arrivals, sizeof *arrivals);
    pid_t ended = pid < 0 ? pid : ringcross_waitpid(pid, &status, 0);
    if (ended < 0) {
        return ringcross_refused("fork", -ended);
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 0 : -ECHILD;
}

long ringcross_room_for_tasks(long most) {
    struct rlimit limit;
    if (geteuid() == 0 || getrlimit(RLIMIT_NPROC, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) {
        return most;
    }
    long room = (long)(limit.rlim_cur / RESERVE);
    return room < most ? room : most;
}
