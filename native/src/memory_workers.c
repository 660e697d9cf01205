#include "workers.h"

#include <stddef.h>

const struct ringcross_worker ringcross_memory_workers[] = {
    {NULL, NULL, NULL},
};
