#include "crossing_workers.h"

#include "../arch/arch.h"
#include "../ringcross.h"
#include "../lib/clock.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>

/* About as many as a container runtime allows by default. Their numbers are dense from 0, and the old ones are those
 * that everything needs, this worker too. */
enum { ALLOWED = 300, LONGEST = 3 * ALLOWED };

struct program {
    struct sock_filter code[LONGEST];
    unsigned short length;
};

static void add(struct program *program, struct sock_filter instruction) {
    program->code[program->length++] = instruction;
}

static void add_load(struct program *program, size_t offset) {
    add(program, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset));
}

static void add_return(struct program *program, uint32_t verdict) {
    add(program, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, verdict));
}

static void add_return_if_equal(struct program *program, uint32_t value, uint32_t verdict) {
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1));
    add_return(program, verdict);
}

/* Every filter has to: another architecture's numbers mean other calls. */
static void begin(struct program *program) {
    program->length = 0;
    add_load(program, offsetof(struct seccomp_data, arch));
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, RINGCROSS_AUDIT_ARCH, 1, 0));
    add_return(program, SECCOMP_RET_KILL_PROCESS);
    add_load(program, offsetof(struct seccomp_data, nr));
}

/* Forbids a number that does not exist. */
static void forbid_one(struct program *program) {
    begin(program);
    add_return_if_equal(program, RINGCROSS_UNSERVED_NUMBER, SECCOMP_RET_ERRNO | EPERM);
    add_return(program, SECCOMP_RET_ALLOW);
}

/* One comparison after the other, getppid's the last: whether it is allowed, the number alone says, or an argument. */
static void allow_listed(struct program *program, int by_argument) {
    begin(program);
    for (uint32_t number = 0; number <= ALLOWED; number++) {
        if (number != __NR_getppid) {
            add_return_if_equal(program, number, SECCOMP_RET_ALLOW);
        }
    }
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_getppid, 1, 0));
    add_return(program, SECCOMP_RET_ERRNO | EPERM);
    if (by_argument) {
        add_load(program, offsetof(struct seccomp_data, args));
        add_return_if_equal(program, RINGCROSS_UNSERVED_NUMBER, SECCOMP_RET_ERRNO | EPERM);
    }
    add_return(program, SECCOMP_RET_ALLOW);
}

/* "none", how many filters that forbid next to nothing, "allow-list", or "allow-list-by-argument". */
long ringcross_install_filters(const char *filters) {
    static struct program program;
    long count = atol(filters);
    if (strncmp(filters, "allow-list", strlen("allow-list")) == 0) {
        allow_listed(&program, strcmp(filters, "allow-list-by-argument") == 0);
        count = 1;
    } else {
        forbid_one(&program);
    }
    struct sock_fprog installed = {program.length, program.code};
    if (count > 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
        return -errno;
    }
    for (long i = 0; i < count; i++) {
        long refused = ringcross_bare_syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, 0, (long)&installed);
        if (refused != 0) {
            return refused;
        }
    }
    return 0;
}

long ringcross_set_store_bypass(const char *wanted) {
    unsigned long control = strcmp(wanted, "disabled") == 0 ? PR_SPEC_DISABLE : PR_SPEC_ENABLE;
    return prctl(PR_SET_SPECULATION_CTRL, PR_SPEC_STORE_BYPASS, control, 0, 0) == 0 ? 0 : -errno;
}

/* Times itself, so that the request's round trip does not show. */
long ringcross_timed_getppids(long operation, long count) {
    (void)operation;
    long start = ringcross_nanos_now();
    long answer = ringcross_loop_syscall(__NR_getppid, count, 0, 0, 0);
    return answer < 0 ? answer : ringcross_nanos_now() - start;
}
