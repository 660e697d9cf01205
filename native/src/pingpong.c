#define _GNU_SOURCE
#include "pingpong.h"

#include "../ringcross.h"
#include "transfer.h"

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

void ringcross_echo(int in, int out) {
    char byte;
    while (ringcross_receive(in, &byte, 1) == 0 && ringcross_send(out, &byte, 1) == 0) {
    }
}

long ringcross_pingpong(int out, int in, long count) {
    char byte = 'r';
    for (long i = 0; i < count; i++) {
        long error = ringcross_send(out, &byte, 1);
        if (error == 0) {
            error = ringcross_receive(in, &byte, 1);
        }
        if (error != 0) {
            return error;
        }
    }
    return 1;
}
