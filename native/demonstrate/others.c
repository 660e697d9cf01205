#include "../lib/child.h"
#include "demonstrate.h"
#include "modes.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

enum { BEFORE = 1, AFTER = 2, PATH = 64 };

/* At the same address in every process here, since all are copies of one. */
static volatile long word = BEFORE;

struct target {
    pid_t pid;
    /* Whether it is a process of ours, of which a word may be changed; of another nothing is touched. */
    int ours;
    int (*way)(const struct target *);
};

static int by_process_vm_writev(const struct target *target) {
    long value = AFTER;
    struct iovec mine = {&value, sizeof value};
    struct iovec theirs = {target->ours ? (void *)&word : NULL, sizeof value};
    return process_vm_writev(target->pid, &mine, 1, &theirs, 1, 0) < 0 ? errno : 0;
}

/* Seized and not attached to: a process that does not belong to us is not even stopped should it be permitted. */
static int by_ptrace(const struct target *target) {
    int status;
    if (ptrace(PTRACE_SEIZE, target->pid, NULL, NULL) != 0) {
        return errno;
    }
    if (target->ours && (ptrace(PTRACE_INTERRUPT, target->pid, NULL, NULL) != 0 ||
                         ringcross_waitpid(target->pid, &status, __WALL) < 0 ||
                         ptrace(PTRACE_POKEDATA, target->pid, &word, (void *)AFTER) != 0)) {
        return errno;
    }
    return target->ours && ptrace(PTRACE_DETACH, target->pid, NULL, NULL) != 0 ? errno : 0;
}

static int by_proc_mem(const struct target *target) {
    const long value = AFTER;
    char path[PATH];
    snprintf(path, sizeof path, "/proc/%d/mem", (int)target->pid);
    int memory = open(path, O_RDWR | O_CLOEXEC);
    if (memory < 0) {
        return errno;
    }
    int refused = target->ours && pwrite(memory, &value, sizeof value, (off_t)&word) < 0 ? errno : 0;
    close(memory);
    return refused;
}

static const struct {
    const char *name;
    int (*way)(const struct target *);
} ways[] = {{"process_vm_writev", by_process_vm_writev}, {"ptrace", by_ptrace}, {"/proc/PID/mem", by_proc_mem}};

/* Lives until it is told to end, and then says whether its word has been changed. Its pid or a negative errno. */
static pid_t start_victim(int *until) {
    int fds[2];
    if (pipe2(fds, O_CLOEXEC) != 0) {
        return -errno;
    }
    pid_t pid = ringcross_fork_bound();
    if (pid == 0) {
        char byte;
        close(fds[1]);
        _exit(read(fds[0], &byte, 1) == 0 && word == AFTER ? AFTER : BEFORE);
    }
    close(fds[0]);
    *until = fds[1];
    return pid;
}

/* The word that it had at its end, or -1. */
static int end_victim(pid_t pid, int until) {
    int status;
    close(until);
    return ringcross_waitpid(pid, &status, 0) > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static int attack(void *argument) {
    const struct target *target = argument;
    return target->way(target);
}

/* The same against a child of its own, which it may: what is refused there too shows nothing. */
static int attack_own_child(void *argument) {
    struct target target = *(struct target *)argument;
    int until;
    /* Who gave up rights is no longer dumpable, and nor are its children, which may therefore not be traced. */
    if (prctl(PR_SET_DUMPABLE, 1) != 0) {
        return errno;
    }
    target.pid = start_victim(&until);
    target.ours = 1;
    if (target.pid < 0) {
        return -target.pid;
    }
    int refused = target.way(&target);
    int left = end_victim(target.pid, until);
    return refused == 0 && left != AFTER ? EIO : refused;
}

static long user_of(const char *pid) {
    char path[PATH], line[256];
    long user = -1;
    snprintf(path, sizeof path, "/proc/%.10s/status", pid);
    FILE *status = fopen(path, "re");
    while (status != NULL && user < 0 && fgets(line, sizeof line, status) != NULL) {
        sscanf(line, "Uid: %ld", &user);
    }
    if (status != NULL) {
        fclose(status);
    }
    return user;
}

/* Any process of another user, or 0. */
static pid_t find_other_user(void) {
    pid_t found = 0;
    struct dirent *entry;
    DIR *processes = opendir("/proc");
    while (processes != NULL && found == 0 && (entry = readdir(processes)) != NULL) {
        long user = isdigit((unsigned char)entry->d_name[0]) ? user_of(entry->d_name) : -1;
        if (user >= 0 && user != (long)getuid() && user != (long)geteuid()) {
            found = (pid_t)atol(entry->d_name);
        }
    }
    if (processes != NULL) {
        closedir(processes);
    }
    return found;
}

static int try_ways(struct target *target) {
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        target->way = ways[i].way;
        int own = ringcross_nobodys_answer(attack_own_child, target);
        int other = own < 0 ? own : ringcross_nobodys_answer(attack, target);
        if (other < 0) {
            return other;
        }
        ringcross_tell_error_of(ways[i].name, "ownChild", own);
        ringcross_tell_error_of(ways[i].name, "otherUser", other);
    }
    return 0;
}

/* Root has a victim of its own, whose memory can be looked at; anyone else asks for a process of another user. */
int ringcross_show_others_memory(void) {
    struct target target = {.ours = geteuid() == 0};
    int until = -1;
    target.pid = target.ours ? start_victim(&until) : find_other_user();
    if (target.pid <= 0) {
        return target.ours ? ringcross_refused("fork", -target.pid) : ringcross_refused("a process of another user", ESRCH);
    }
    int refused = try_ways(&target);
    if (target.ours) {
        int left = end_victim(target.pid, until);
        ringcross_tell("victim.hadBefore", BEFORE);
        ringcross_tell("victim.hasAfter", left);
    }
    return refused;
}
