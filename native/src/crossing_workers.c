#include "crossing_workers.h"

#include "workers.h"

#include <stddef.h>

const struct ringcross_worker ringcross_crossing_workers[] = {
    {"sigsegv", ringcross_guard, ringcross_hit_guards},
    {"signal-pingpong", ringcross_start_signalling, ringcross_signal_pingpong},
    {NULL, NULL, NULL},
};
