/*
 * refuse ERRNO CALL,CALL,... COMMAND...
 *
 * Runs the command behind a seccomp filter that refuses the named system calls with that error number, as profiles of
 * containers and sandboxes do.
 */
#define _GNU_SOURCE
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#define MOST 32
#define CALL(name) {#name, SYS_##name}

static const struct {
    const char *name;
    int number;
} CALLS[] = {
    CALL(fsync),          CALL(fdatasync),       CALL(linkat),        CALL(renameat),       CALL(fchmodat),
    CALL(io_uring_setup), CALL(perf_event_open), CALL(madvise),       CALL(mprotect),       CALL(mlock),
    CALL(munlock),        CALL(membarrier),      CALL(eventfd2),      CALL(timerfd_create), CALL(timerfd_settime),
    CALL(getcpu),         CALL(statx),           CALL(newfstatat),    CALL(memfd_create),   CALL(process_vm_readv),
    CALL(msgsnd),         CALL(semop),           CALL(sched_yield),   CALL(sendfile),       CALL(pselect6),
    CALL(splice),         CALL(vmsplice),        CALL(getppid),       CALL(clock_gettime),  CALL(fstat),
    CALL(mremap),         CALL(getrusage),       CALL(shmget),        CALL(mq_open),        CALL(clone3),
    CALL(ptrace),         CALL(userfaultfd),     CALL(fsopen),        CALL(ppoll),          CALL(epoll_pwait),
    CALL(unshare),        CALL(sched_setscheduler),
#ifdef __x86_64__
    CALL(link),           CALL(rename),          CALL(chmod),         CALL(stat),           CALL(poll),
    CALL(select),         CALL(epoll_wait),
#endif
};

static int number(const char *name)
{
    for (size_t i = 0; i < sizeof(CALLS) / sizeof(CALLS[0]); i++) {
        if (strcmp(CALLS[i].name, name) == 0)
            return CALLS[i].number;
    }
    return -1;
}

int main(int count, char **words)
{
    struct sock_filter filter[2 * MOST + 2];
    unsigned short length = 0;
    if (count < 4)
        return 125;
    filter[length++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
    for (char *name = strtok(words[2], ","); name && length < 2 * MOST; name = strtok(NULL, ",")) {
        /* A call that this architecture does not have is refused already. */
        if (number(name) < 0)
            continue;
        filter[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)number(name), 0, 1);
        filter[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (unsigned)atoi(words[1]));
    }
    filter[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    struct sock_fprog program = {length, filter};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program)) {
        perror("seccomp");
        return 125;
    }
    execvp(words[3], words + 3);
    perror(words[3]);
    return 126;
}
