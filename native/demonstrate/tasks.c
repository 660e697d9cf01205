#include "tasks.h"

#include "../lib/child.h"
#include "../lib/pingpong.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_TASKS = 8 };

struct begun {
    pthread_barrier_t *together;
    void (*run)(void *);
    void *argument;
    int cpu;
    int refused;
};

int ringcross_cpus(int *cpus) {
    cpu_set_t allowed;
    int count = 0;
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) {
        return -errno;
    }
    for (int cpu = CPU_SETSIZE - 1; cpu >= 0 && count < RINGCROSS_MOST_CPUS; cpu--) {
        if (CPU_ISSET(cpu, &allowed)) {
            cpus[count++] = cpu;
        }
    }
    return count;
}

static void *begin(void *argument) {
    struct begun *task = argument;
    task->refused = ringcross_pin(task->cpu);
    pthread_barrier_wait(task->together);
    if (task->refused == 0) {
        task->run(task->argument);
    }
    return NULL;
}

int ringcross_run_on_cpus(void (*run)(void *), void *arguments, size_t size, int tasks, const int *cpus, int count) {
    /* Static, because those that wait for one that could not be made go on waiting. */
    static struct begun begun[MOST_TASKS];
    static pthread_barrier_t together;
    pthread_t threads[MOST_TASKS];
    int refused = tasks > MOST_TASKS ? -EINVAL : -pthread_barrier_init(&together, NULL, (unsigned)tasks);
    for (int i = 0; i < tasks && refused == 0; i++) {
        begun[i] = (struct begun){&together, run, (char *)arguments + (size_t)i * size, cpus[i % count], 0};
        refused = -pthread_create(&threads[i], NULL, begin, &begun[i]);
    }
    if (refused != 0) {
        return refused;
    }
    for (int i = 0; i < tasks; i++) {
        pthread_join(threads[i], NULL);
        refused = refused != 0 ? refused : begun[i].refused;
    }
    pthread_barrier_destroy(&together);
    return refused;
}

void *ringcross_shared_alloc(size_t size) {
    void *common = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return common == MAP_FAILED ? NULL : common;
}

pid_t ringcross_spawn_child(int (*run)(void *), void *argument) {
    fflush(stdout);
    pid_t child = ringcross_fork_bound();
    if (child == 0) {
        if (prctl(PR_SET_DUMPABLE, 0) != 0) {
            _exit(255);
        }
        _exit(run(argument));
    }
    return child;
}

int ringcross_wait_child(pid_t child) {
    int status;
    pid_t ended = ringcross_waitpid(child, &status, 0);
    if (ended < 0) {
        return ended;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 0 : -ECHILD;
}
