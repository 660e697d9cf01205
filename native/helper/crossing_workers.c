#include "crossing_workers.h"

#include "workers.h"

#include <stddef.h>

const struct ringcross_worker ringcross_crossing_workers[] = {
    {"sigsegv", ringcross_guard, ringcross_hit_guards},
    {"signal-pingpong", ringcross_start_signalling, ringcross_signal_pingpong},
    {"int3", ringcross_catch_traps, ringcross_hit_breakpoints},
    {"seccomp", ringcross_install_filters, ringcross_timed_getppids},
    {"store-bypass", ringcross_set_store_bypass, ringcross_timed_getppids},
    {"ptrace", ringcross_start_tracing, ringcross_trace_getppids},
    {NULL, NULL, NULL},
};
