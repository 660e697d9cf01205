#define _GNU_SOURCE
#include "demonstrate.h"

#include <stddef.h>

const struct ringcross_demonstration ringcross_switch_demonstrations[] = {
    {NULL, NULL},
};
