#define _GNU_SOURCE
#include "helper.h"

#include "../ringcross.h"
#include "transfer.h"

#include <spawn.h>
#include <unistd.h>

/* The helper reads in as its standard input and writes out as its standard output; every other descriptor of
 * the caller is expected to be close-on-exec. The helper ends when its input does. A pid or a negative errno. */
long ringcross_helper_start(const char *helper, const char *mode, const char *argument, int in, int out) {
    char *const arguments[] = {(char *)helper, (char *)mode, (char *)argument, NULL};
    char *const environment[] = {NULL};
    posix_spawn_file_actions_t actions;
    pid_t pid;
    int error = posix_spawn_file_actions_init(&actions);
    if (error != 0) {
        return -error;
    }
    error = posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
    if (error == 0) {
        error = posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    }
    if (error == 0) {
        error = posix_spawn(&pid, helper, &actions, NULL, arguments, environment);
    }
    posix_spawn_file_actions_destroy(&actions);
    return error != 0 ? -error : pid;
}

long ringcross_helper_run(int out, int in, long operation, long count) {
    struct ringcross_request request = {operation, count};
    long result;
    long error = ringcross_send(out, &request, sizeof request);
    if (error == 0) {
        error = ringcross_receive(in, &result, sizeof result);
    }
    return error != 0 ? error : result;
}
