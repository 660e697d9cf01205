#include "../arch/arch.h"
#include "../ringcross.h"
#include "child.h"
#include "clock.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/sched.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <unistd.h>

enum { SMALL_STACK = 16384 };

static int end_at_once(void *unused) {
    (void)unused;
    _exit(0);
}

/* The child borrows this memory, and runs on a stack of its own inside it; the caller sleeps until it has ended. */
long ringcross_clone_vm(void) {
    char stack[SMALL_STACK] __attribute__((aligned(16)));
    pid_t pid = clone(end_at_once, stack + sizeof stack, CLONE_VM | CLONE_VFORK | SIGCHLD, NULL);
    return pid < 0 ? -errno : ringcross_wait(pid);
}

/* The child runs on this very stack, so it may neither return nor call: the bare instruction does neither.
 * A negative cgroup leaves the child in its parent's. */
long ringcross_clone3(long cgroup) {
    struct clone_args arguments = {.flags = CLONE_VM | CLONE_VFORK, .exit_signal = SIGCHLD};
    if (cgroup >= 0) {
#ifdef CLONE_INTO_CGROUP
        arguments.flags |= CLONE_INTO_CGROUP;
        arguments.cgroup = (unsigned long)cgroup;
#else
        return -ENOSYS;
#endif
    }
    long pid = ringcross_bare_syscall(__NR_clone3, (long)&arguments, sizeof arguments, 0);
    if (pid == 0) {
        ringcross_bare_syscall(__NR_exit_group, 0, 0, 0);
        __builtin_unreachable();
    }
    return pid < 0 ? pid : ringcross_wait(pid);
}

/* The first argument is the program's path. */
long ringcross_vfork_arguments(char *const arguments[]) {
    pid_t pid = vfork();
    if (pid == 0) {
        execve(arguments[0], arguments, ringcross_no_environment);
        _exit(RINGCROSS_EXEC_FAILED);
    }
    return pid < 0 ? -errno : ringcross_wait(pid);
}

/* What the program prints is thrown away. */
long ringcross_spawn_silent(char *const arguments[]) {
    posix_spawn_file_actions_t actions;
    pid_t pid;
    int error = posix_spawn_file_actions_init(&actions);
    if (error != 0) {
        return -error;
    }
    error = posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    if (error == 0) {
        error = posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
    }
    if (error == 0) {
        error = posix_spawn(&pid, arguments[0], &actions, NULL, arguments, ringcross_no_environment);
    }
    posix_spawn_file_actions_destroy(&actions);
    return error != 0 ? -error : ringcross_wait(pid);
}

void *ringcross_post_routine(void *semaphore) {
    sem_post(semaphore);
    return NULL;
}

/* With attributes that say "detached": its end is not waited for, only its word. */
long ringcross_create_detached(void *attributes, void *semaphore) {
    pthread_t thread;
    int error = pthread_create(&thread, attributes, ringcross_post_routine, semaphore);
    while (error == 0 && sem_wait(semaphore) != 0) {
        error = errno == EINTR ? 0 : errno;
    }
    return -error;
}

long ringcross_create_joined(void *attributes) {
    pthread_t thread;
    int error = pthread_create(&thread, attributes, ringcross_empty_routine, NULL);
    return error != 0 ? -error : -pthread_join(thread, NULL);
}

static long fork_and_look(struct timespec *first) {
    pid_t pid = fork();
    if (pid == 0) {
        clock_gettime(CLOCK_MONOTONIC, first);
        _exit(0);
    }
    return pid < 0 ? -errno : ringcross_wait(pid);
}

static long vfork_and_look(int out, char *const arguments[]) {
    pid_t pid = vfork();
    if (pid == 0) {
        dup2(out, STDOUT_FILENO);
        execve(arguments[0], arguments, ringcross_no_environment);
        _exit(RINGCROSS_EXEC_FAILED);
    }
    return pid < 0 ? -errno : ringcross_wait(pid);
}

static void *look(void *first) {
    clock_gettime(CLOCK_MONOTONIC, first);
    return NULL;
}

static long thread_and_look(struct timespec *first) {
    pthread_t thread;
    int error = pthread_create(&thread, NULL, look, first);
    return error != 0 ? -error : -pthread_join(thread, NULL);
}

/* The program writes the time to its standard output: the file that is mapped here. */
static long spawn_and_look(posix_spawn_file_actions_t *actions, char *const arguments[]) {
    pid_t pid;
    int error = posix_spawn(&pid, arguments[0], actions, NULL, arguments, ringcross_no_environment);
    return error != 0 ? -error : ringcross_wait(pid);
}

static long create(const char *created, struct timespec *first, int descriptor, char *const arguments[],
                   posix_spawn_file_actions_t *actions) {
    if (actions != NULL) {
        return spawn_and_look(actions, arguments);
    }
    if (strcmp(created, "fork") == 0) {
        return fork_and_look(first);
    }
    return strcmp(created, "pthread") == 0 ? thread_and_look(first) : vfork_and_look(descriptor, arguments);
}

/* Nanoseconds from before the call that creates until the created one's own look at the clock, or a negative errno.
 * The memory is what the descriptor's file begins with; the program is native/programs/clock.c. */
long ringcross_first_instruction(const char *created, void *memory, int descriptor, const char *program) {
    char *const arguments[] = {(char *)program, NULL};
    struct timespec *first = memory;
    posix_spawn_file_actions_t actions;
    int spawns = strcmp(created, "posix-spawn") == 0;
    int error = spawns ? posix_spawn_file_actions_init(&actions) : 0;
    if (error == 0 && spawns) {
        error = posix_spawn_file_actions_adddup2(&actions, descriptor, STDOUT_FILENO);
    }
    if (error != 0) {
        return -error;
    }
    memset(first, 0, sizeof *first);
    lseek(descriptor, 0, SEEK_SET);
    long before = ringcross_nanos_now();
    long result = create(created, first, descriptor, arguments, spawns ? &actions : NULL);
    if (spawns) {
        posix_spawn_file_actions_destroy(&actions);
    }
    if (result == 0 && first->tv_sec == 0) {
        result = -EIO;
    }
    return result != 0 ? result : ringcross_nanos(first) - before;
}
