#include "companion.h"

#include "pingpong.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static pid_t companion;

/* Also collects it: nobody else may be there to do so. */
static void end_companion(void) {
    if (companion > 0) {
        kill(companion, SIGKILL);
        while (waitpid(companion, NULL, 0) < 0 && errno == EINTR) {
        }
        companion = 0;
    }
}

long ringcross_companion_start(int cpu, int (*live)(void)) {
    pid_t worker = getpid();
    if (atexit(end_companion) != 0) {
        return -ENOMEM;
    }
    companion = fork();
    if (companion == 0) {
        /* The worker may have been killed before this was asked for. */
        if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != worker || ringcross_pin(cpu) != 0) {
            _exit(errno);
        }
        _exit(live());
    }
    return companion < 0 ? -errno : companion;
}

long ringcross_companion_refusal(void) {
    int status;
    pid_t ended = waitpid(companion, &status, 0);
    companion = 0;
    return ended > 0 && WIFEXITED(status) ? -WEXITSTATUS(status) : -ECHILD;
}
