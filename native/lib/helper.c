#include "helper.h"

#include "../ringcross.h"
#include "transfer.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Above every number that the helper shall find its descriptors at, so that none is overwritten before it is moved. */
enum { OUT_OF_THE_WAY = RINGCROSS_READY + 1 };

/* Adds "descriptor becomes number in the child"; returns a duplicate to close afterwards, or a negative errno. */
static int move(posix_spawn_file_actions_t *actions, int descriptor, int number) {
    int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, OUT_OF_THE_WAY);
    if (copy < 0) {
        return -errno;
    }
    int error = posix_spawn_file_actions_adddup2(actions, copy, number);
    if (error != 0) {
        close(copy);
    }
    return error != 0 ? -error : copy;
}

static long spawn(const char *helper, char *const arguments[], posix_spawn_file_actions_t *actions) {
    char parent[64];
    char *const environment[] = {parent, NULL};
    posix_spawnattr_t attributes;
    sigset_t none;
    pid_t pid;
    int error = posix_spawnattr_init(&attributes);
    if (error != 0) {
        return -error;
    }
    snprintf(parent, sizeof parent, RINGCROSS_PARENT "=%ld", (long)getpid());
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    error = posix_spawn(&pid, helper, actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    return error != 0 ? -error : pid;
}

/* What the child's descriptors will be, and the duplicates that stand for them until then. */
struct moves {
    posix_spawn_file_actions_t actions;
    int copies[RINGCROSS_READY + 1];
    long made;
};

static long add(struct moves *moves, int descriptor, int number) {
    int copy = move(&moves->actions, descriptor, number);
    if (copy >= 0) {
        moves->copies[moves->made++] = copy;
    }
    return copy;
}

/* A peer that can't run as it should says so before anybody waits for it: its pid, or a negative errno. */
static long await_ready(long pid, const int *ready_pipe) {
    close(ready_pipe[1]);
    long refused = pid > 0 ? ringcross_helper_answer(ready_pipe[0]) : 0;
    close(ready_pipe[0]);
    if (refused < 0) {
        (void)ringcross_wait(pid);
    }
    return refused < 0 ? refused : pid;
}

#if defined(__GLIBC__) && !defined(RINGCROSS_STATIC_HELPER)
#include <gnu/libc-version.h>
#endif

const char *ringcross_helper_glibc(void) {
#ifndef __GLIBC__
    return NULL;
#elif defined(RINGCROSS_STATIC_HELPER)
#define RINGCROSS_TEXT(number) #number
#define RINGCROSS_VERSION(major, minor) RINGCROSS_TEXT(major) "." RINGCROSS_TEXT(minor)
    return RINGCROSS_VERSION(__GLIBC__, __GLIBC_MINOR__);
#else
    return gnu_get_libc_version();
#endif
}

/* Every other descriptor of the caller is expected to be close-on-exec. A pid or a negative errno. */
long ringcross_helper_start(const char *helper, const char *mode, const char *name, const char *argument,
                            const int *descriptors, long count, int shared) {
    char *const arguments[] = {(char *)helper, (char *)mode, (char *)name, (char *)argument,
                               shared >= 0 ? "shared" : NULL, NULL};
    struct moves moves = {.made = 0};
    int ready_pipe[2];
    int is_peer = strcmp(mode, "peer") == 0;
    int error = count > RINGCROSS_ENDS ? EINVAL : posix_spawn_file_actions_init(&moves.actions);
    if (error != 0) {
        return -error;
    }
    int is_awaited = is_peer && pipe2(ready_pipe, O_CLOEXEC) == 0;
    long result = is_peer && !is_awaited ? -errno : 0;
    for (long i = 0; i < count && result >= 0; i++) {
        result = add(&moves, descriptors[i], (int)i);
    }
    if (shared >= 0 && result >= 0) {
        result = add(&moves, shared, RINGCROSS_ENDS);
    }
    if (is_awaited && result >= 0) {
        result = add(&moves, ready_pipe[1], RINGCROSS_READY);
    }
    if (result >= 0) {
        result = spawn(helper, arguments, &moves.actions);
    }
    while (moves.made > 0) {
        close(moves.copies[--moves.made]);
    }
    posix_spawn_file_actions_destroy(&moves.actions);
    return is_awaited ? await_ready(result, ready_pipe) : result;
}

/* Waits for a worker's answer, the first being its preparation's: that answer, or a negative errno. */
long ringcross_helper_answer(int in) {
    long result;
    long error = ringcross_receive(in, &result, sizeof result);
    return error != 0 ? error : result;
}

long ringcross_helper_run(int out, int in, long operation, long count) {
    struct ringcross_request request = {operation, count};
    long error = ringcross_send(out, &request, sizeof request);
    return error != 0 ? error : ringcross_helper_answer(in);
}

/* Ends a helper that never ends by itself, and collects it: 0 or a negative errno. */
long ringcross_kill(long pid) {
    if (kill((pid_t)pid, SIGKILL) != 0) {
        return -errno;
    }
    long ended = ringcross_wait(pid);
    return ended == -ECHILD ? 0 : ended;
}
