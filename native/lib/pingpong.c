#include "pingpong.h"

#include "../ringcross.h"

#include <errno.h>
#include <sched.h>

int ringcross_pin(int cpu) {
    if (cpu < 0) {
        return 0;
    }
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(cpu, &set);
    return sched_setaffinity(0, sizeof set, &set) == 0 ? 0 : -errno;
}

long ringcross_pingpong(int out, int in, long count) {
    char byte = 'r';
    return ringcross_round_trips(out, in, &byte, sizeof byte, count);
}
