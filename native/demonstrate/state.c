#include "demonstrate.h"
#include "tasks.h"
#include "turns.h"

#include "../arch/arch.h"
#include "registers.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <sys/resource.h>

/* Two threads in each of two processes: a switch goes to either kind. */
enum { PER_PROCESS = 2, PROCESSES = 2, TASKS = PER_PROCESS * PROCESSES, YIELDS = 25000 };

struct holder {
    uint64_t pattern;
    long switches;
    long integers; /* words that came back as others, by kind */
    long vectors;
    long locals;
    long noticed; /* of a pattern that is another's: all, if the comparison works */
};

static _Thread_local volatile uint64_t local;

/* Each word of each task another: the multiplier is odd, so that no two are the same. */
static void fill(struct ringcross_registers *registers, uint64_t pattern) {
    uint64_t *words = (uint64_t *)registers;
    for (size_t i = 0; i < sizeof *registers / sizeof *words; i++) {
        words[i] = (pattern + i) * 0x9E3779B97F4A7C15u;
    }
}

static long differing(const uint64_t *one, const uint64_t *other, size_t bytes) {
    long count = 0;
    for (size_t i = 0; i < bytes / sizeof *one; i++) {
        count += one[i] != other[i];
    }
    return count;
}

static void hold(void *argument) {
    struct holder *me = argument;
    struct ringcross_registers before;
    struct ringcross_registers after;
    struct rusage used;
    local = me->pattern;
    for (long i = 0; i < YIELDS; i++) {
        fill(&before, me->pattern + (uint64_t)i);
        memset(&after, 0, sizeof after);
        ringcross_yield_holding(&before, &after);
        me->integers += differing(before.integers, after.integers, sizeof before.integers);
        me->vectors += differing(before.vectors[0], after.vectors[0], sizeof before.vectors);
        me->locals += local != me->pattern;
    }
    fill(&before, me->pattern + YIELDS);
    me->noticed = differing((uint64_t *)&before, (uint64_t *)&after, sizeof before);
    used = ringcross_usage(RUSAGE_THREAD);
    me->switches = used.ru_nvcsw + used.ru_nivcsw;
}

static int hold_together(void *holders) {
    int cpus[RINGCROSS_MOST_CPUS];
    int count = ringcross_cpus(cpus);
    int refused = count < 0 ? count : ringcross_run_on_cpus(hold, holders, sizeof(struct holder), PER_PROCESS, cpus, 1);
    return refused == 0 ? 0 : 1;
}

static void tell_sums(const struct holder *holders) {
    struct holder all = {0};
    for (int i = 0; i < TASKS; i++) {
        all.switches += holders[i].switches;
        all.integers += holders[i].integers;
        all.vectors += holders[i].vectors;
        all.locals += holders[i].locals;
        all.noticed += holders[i].noticed;
    }
    ringcross_tell("tasks", TASKS);
    ringcross_tell("yields", (long)TASKS * YIELDS);
    ringcross_tell("switches", all.switches);
    ringcross_tell("registers", (long)(sizeof(struct ringcross_registers) / sizeof(uint64_t)));
    ringcross_tell("lost.integers", all.integers);
    ringcross_tell("lost.vectors", all.vectors);
    ringcross_tell("lost.threadLocals", all.locals);
    ringcross_tell("noticed", all.noticed);
}

int ringcross_show_state(void) {
    struct holder *holders = ringcross_shared_alloc(TASKS * sizeof *holders);
    if (holders == NULL) {
        return ringcross_refused("mmap", errno);
    }
    for (int i = 0; i < TASKS; i++) {
        holders[i].pattern = (uint64_t)(i + 1) << 48;
    }
    pid_t child = ringcross_spawn_child(hold_together, holders + PER_PROCESS);
    if (child < 0) {
        return ringcross_refused("fork", -child);
    }
    int refused = hold_together(holders);
    int ended = ringcross_wait_child(child);
    if (refused != 0 || ended != 0) {
        return ringcross_refused("threads on one CPU, in two processes", refused != 0 ? EAGAIN : -ended);
    }
    tell_sums(holders);
    return 0;
}
