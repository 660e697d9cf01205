#include "workers.h"

#include "../ringcross.h"

#include <stddef.h>

static const char *target;

static long remember_target(const char *path) {
    target = path;
    return 0;
}

static long create_children(long operation, long count) {
    return ringcross_loop_children(operation, target, count);
}

const struct ringcross_worker ringcross_creation_workers[] = {
    {"children", remember_target, create_children},
    {NULL, NULL, NULL},
};
