/* Children of this process. */
#include "selftest.h"

#include "../ringcross.h"

#include <errno.h>
#include <stddef.h>
#include <sys/wait.h>

void test_children(const char *target) {
    CHECK(ringcross_fork_exit() == 0);
    CHECK(ringcross_fork_exec(target) == 0);
    CHECK(ringcross_vfork_exec(target) == 0);
    CHECK(ringcross_posix_spawn(target) == 0);
    CHECK(ringcross_fork_exec(missing_program) == -ECHILD);
    CHECK(ringcross_vfork_exec(missing_program) == -ECHILD);
    /* An emulator without CLONE_VM cannot hand exec's error back: the child's bad end is all it shows. */
    long refused = ringcross_posix_spawn(missing_program);
    CHECK(refused == -ENOENT || refused == -ECHILD);
    for (long operation = RINGCROSS_FORK_EXIT; operation <= RINGCROSS_POSIX_SPAWN; operation++) {
        CHECK(ringcross_loop_children(operation, target, 2) == 0);
    }
    CHECK(ringcross_loop_children(RINGCROSS_FORK_EXEC, missing_program, 2) < 0);
    CHECK(ringcross_loop_children(99, target, 1) == -EINVAL);
    CHECK(waitpid(-1, NULL, WNOHANG) == -1 && errno == ECHILD);
}
