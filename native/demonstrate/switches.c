#include "demonstrate.h"
#include "turns.h"

#include <stddef.h>

const struct ringcross_demonstration ringcross_switch_demonstrations[] = {
    {"one-task-at-a-time", ringcross_show_turns},
    {"switch-saves-state", ringcross_show_state},
    {NULL, NULL},
};
