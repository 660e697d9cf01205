#include "demonstrate.h"

#include "../lib/child.h"

#include <errno.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    REFUSED = 3,
    /* Of CPU time, and of time: what is shown takes seconds. */
    SECONDS = 60,
    /* The kernel's overflow user and group, which own nothing: user_namespaces(7). */
    NOBODY = 65534,
    KEY = 128,
    /* The status of a child that could not become what it should be; its si_code is then the errno, negative. */
    NOT_BECOME = 255,
};

static struct ringcross_end *seen;

static const struct ringcross_demonstration *find(const char *name) {
    const struct ringcross_demonstration *const tables[] = {
        ringcross_process_demonstrations, ringcross_switch_demonstrations, ringcross_sharing_demonstrations,
        ringcross_mode_demonstrations, ringcross_waiting_demonstrations, ringcross_known_demonstrations};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        for (const struct ringcross_demonstration *one = tables[i]; one->name != NULL; one++) {
            if (strcmp(one->name, name) == 0) {
                return one;
            }
        }
    }
    return NULL;
}

static int confine(void) {
    const struct rlimit none = {0, 0};
    const struct rlimit seconds = {SECONDS, SECONDS};
    int unbound = ringcross_end_with(getppid(), SIGKILL);
    if (unbound != 0) {
        return ringcross_refused("prctl", -unbound);
    }
    if (setrlimit(RLIMIT_CORE, &none) != 0 || setrlimit(RLIMIT_CPU, &seconds) != 0) {
        return ringcross_refused("limits of the demonstration", errno);
    }
    alarm(SECONDS);
    return 0;
}

int ringcross_demonstrate_main(const char *name) {
    const struct ringcross_demonstration *demonstration = find(name);
    if (demonstration == NULL) {
        return 2;
    }
    if (confine() != 0 || demonstration->show() != 0) {
        return REFUSED;
    }
    /* A fact that was lost on its way, at this flush or at an earlier one, must not look like one that there is not. */
    if (fflush(stdout) != 0 || ferror(stdout)) {
        (void)ringcross_refused("writing the facts", errno);
        return REFUSED;
    }
    return 0;
}

void ringcross_tell(const char *key, long value) {
    printf("%s=%ld\n", key, value);
}

void ringcross_tell_word(const char *key, const char *value) {
    printf("%s=%s\n", key, value);
}

int ringcross_refused(const char *step, int error) {
    fprintf(stderr, "%s: %s\n", step, strerror(error));
    return -error;
}

struct rusage ringcross_usage(int whose) {
    struct rusage usage;
    if (getrusage(whose, &usage) != 0) {
        (void)ringcross_refused("getrusage", errno);
        _exit(REFUSED);
    }
    return usage;
}

/* As SA_RESETHAND: the instruction is done again when this returns, and then the fault ends the process. */
static void look(int number, siginfo_t *info, void *context) {
    (void)number;
    (void)context;
    seen->code = info->si_code;
    seen->address = info->si_addr;
}

/* 0 or a negative errno. */
static int watch_faults(void) {
    /* On another stack where the child has one: its own may be what overflowed. */
    struct sigaction action = {.sa_sigaction = look, .sa_flags = SA_SIGINFO | SA_ONSTACK | (int)SA_RESETHAND};
    const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP};
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        if (sigaction(faults[i], &action, NULL) != 0) {
            return -errno;
        }
    }
    return 0;
}

int ringcross_become_nobody(void) {
    if (geteuid() != 0) {
        return 0;
    }
    /* Groups may be kept back in a user namespace; they are not what is tried. */
    if (setgroups(0, NULL) != 0 && errno != EPERM) {
        return -errno;
    }
    return setresgid(NOBODY, NOBODY, NOBODY) != 0 || setresuid(NOBODY, NOBODY, NOBODY) != 0 ? -errno : 0;
}

/* Ends with its parent, and leaves no core: a pipe in core_pattern is fed whatever RLIMIT_CORE says, core(5). */
static int bind_child(pid_t parent) {
    int refused = ringcross_end_with(parent, SIGKILL);
    return refused == 0 && prctl(PR_SET_DUMPABLE, 0) != 0 ? -errno : refused;
}

static void child_main(pid_t parent, int (*act)(void *), void *argument, int unprivileged) {
    int refused = bind_child(parent);
    if (refused == 0 && unprivileged) {
        refused = ringcross_become_nobody();
        /* Changing the user clears both. */
        refused = refused == 0 ? bind_child(parent) : refused;
    }
    refused = refused == 0 ? watch_faults() : refused;
    if (refused != 0) {
        seen->code = refused;
        _exit(NOT_BECOME);
    }
    _exit(act(argument));
}

int ringcross_run_in_child(int (*act)(void *), void *argument, int unprivileged, struct ringcross_end *end) {
    int status;
    seen = mmap(NULL, sizeof *seen, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (seen == MAP_FAILED) {
        return ringcross_refused("mmap", errno);
    }
    fflush(stdout);
    pid_t parent = getpid();
    pid_t pid = fork();
    if (pid == 0) {
        child_main(parent, act, argument, unprivileged);
    }
    pid_t ended = pid < 0 ? -errno : ringcross_waitpid(pid, &status, 0);
    if (ended < 0) {
        munmap(seen, sizeof *seen);
        return ringcross_refused("fork", -ended);
    }
    *end = *seen;
    munmap(seen, sizeof *seen);
    if (WIFEXITED(status) && WEXITSTATUS(status) == NOT_BECOME && end->code < 0) {
        return ringcross_refused(unprivileged ? "a child without rights (setresuid)" : "prctl", -end->code);
    }
    end->exited = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    end->signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return 0;
}

/* sigabbrev_np(3) is younger than some hosts' libc. */
static const char *signal_name(int number) {
    static const struct {
        int number;
        const char *name;
    } names[] = {{0, "none"},        {SIGSEGV, "SEGV"}, {SIGBUS, "BUS"},   {SIGILL, "ILL"},   {SIGFPE, "FPE"},
                 {SIGTRAP, "TRAP"},  {SIGABRT, "ABRT"}, {SIGKILL, "KILL"}, {SIGSYS, "SYS"},   {SIGTERM, "TERM"},
                 {SIGXCPU, "XCPU"},  {SIGALRM, "ALRM"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (names[i].number == number) {
            return names[i].name;
        }
    }
    return "other";
}

void ringcross_tell_end(const char *name, const struct ringcross_end *end) {
    char key[KEY];
    snprintf(key, sizeof key, "%s.exit", name);
    ringcross_tell(key, end->exited);
    snprintf(key, sizeof key, "%s.signal", name);
    ringcross_tell_word(key, signal_name(end->signal));
    snprintf(key, sizeof key, "%s.code", name);
    ringcross_tell(key, end->code);
    printf("%s.address=%p\n", name, end->address);
}
