#include "workers.h"

#include <stddef.h>

const struct ringcross_worker ringcross_crossing_workers[] = {
    {NULL, NULL, NULL},
};
