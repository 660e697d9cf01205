#include "../ringcross.h"
#include "child.h"

#include <errno.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

/* The child's exit status, or -ECHILD when a signal ended it; another negative errno when it can't be waited for. */
long ringcross_wait_status(long pid) {
    int status;
    pid_t ended = ringcross_waitpid((pid_t)pid, &status, 0);
    if (ended < 0) {
        return ended;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -ECHILD;
}

/* 0 when the child ended with status 0; else a negative errno, ECHILD standing for "it ended badly". */
long ringcross_wait(long pid) {
    long status = ringcross_wait_status(pid);
    return status > 0 ? -ECHILD : status;
}

long ringcross_fork_exit(void) {
    pid_t pid = fork();
    if (pid == 0) {
        _exit(0);
    }
    return pid < 0 ? -errno : ringcross_wait(pid);
}

long ringcross_fork_exec(const char *path) {
    char *const arguments[] = {(char *)path, NULL};
    pid_t pid = fork();
    if (pid == 0) {
        execve(path, arguments, ringcross_no_environment);
        _exit(RINGCROSS_EXEC_FAILED);
    }
    return pid < 0 ? -errno : ringcross_wait(pid);
}

/* vfork(2): the child borrows the parent's memory and stack until it execs, so it may do nothing else. */
long ringcross_vfork_exec(const char *path) {
    char *const arguments[] = {(char *)path, NULL};
    pid_t pid = vfork();
    if (pid == 0) {
        execve(path, arguments, ringcross_no_environment);
        _exit(RINGCROSS_EXEC_FAILED);
    }
    return pid < 0 ? -errno : ringcross_wait(pid);
}

long ringcross_posix_spawn(const char *path) {
    char *const arguments[] = {(char *)path, NULL};
    pid_t pid;
    int error = posix_spawn(&pid, path, NULL, NULL, arguments, ringcross_no_environment);
    return error != 0 ? -error : ringcross_wait(pid);
}

static long one_child(long operation, const char *path) {
    switch (operation) {
        case RINGCROSS_FORK_EXIT:
            return ringcross_fork_exit();
        case RINGCROSS_FORK_EXEC:
            return ringcross_fork_exec(path);
        case RINGCROSS_VFORK_EXEC:
            return ringcross_vfork_exec(path);
        case RINGCROSS_POSIX_SPAWN:
            return ringcross_posix_spawn(path);
        default:
            return -EINVAL;
    }
}

/* Stops at the first child that fails and returns its error. */
long ringcross_loop_children(long operation, const char *path, long count) {
    long result = 0;
    for (long i = 0; i < count && result == 0; i++) {
        result = one_child(operation, path);
    }
    return result;
}
