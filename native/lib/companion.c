#include "companion.h"

#include "child.h"
#include "pingpong.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static pid_t companion;

/* Also collects it: nobody else may be there to do so. */
static void end_companion(void) {
    if (companion > 0) {
        kill(companion, SIGKILL);
        (void)ringcross_waitpid(companion, NULL, 0);
        companion = 0;
    }
}

long ringcross_companion_start(int cpu, int (*run)(void)) {
    if (atexit(end_companion) != 0) {
        return -ENOMEM;
    }
    companion = ringcross_fork_bound();
    if (companion == 0) {
        long refused = ringcross_pin(cpu);
        _exit(refused != 0 ? (int)-refused : run());
    }
    return companion;
}

long ringcross_companion_refusal(void) {
    int status;
    pid_t ended = ringcross_waitpid(companion, &status, 0);
    companion = 0;
    return ended > 0 && WIFEXITED(status) ? -WEXITSTATUS(status) : -ECHILD;
}
