#include "waiting.h"

#include "demonstrate.h"

#include <stddef.h>

const struct ringcross_demonstration ringcross_waiting_demonstrations[] = {
    {"sync-blocks", ringcross_show_blocking},
    {"sync-keeps-order", ringcross_show_completions},
    {"async-overlaps", ringcross_show_meanwhile},
    {NULL, NULL},
};
