#include "child.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

char *const ringcross_no_environment[] = {NULL};

pid_t ringcross_waitpid(pid_t pid, int *status, int options) {
    pid_t ended;
    do {
        ended = waitpid(pid, status, options);
    } while (ended < 0 && errno == EINTR);
    return ended < 0 ? -errno : ended;
}

int ringcross_end_with(pid_t parent, int signal) {
    if (prctl(PR_SET_PDEATHSIG, signal) != 0) {
        return -errno;
    }
    return getppid() == parent ? 0 : -ESRCH;
}

pid_t ringcross_fork_bound(void) {
    pid_t parent = getpid();
    pid_t pid = fork();
    if (pid == 0) {
        int refused = ringcross_end_with(parent, SIGKILL);
        if (refused != 0) {
            _exit(-refused);
        }
    }
    return pid < 0 ? -errno : pid;
}
