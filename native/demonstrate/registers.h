#ifndef RINGCROSS_REGISTERS_H
#define RINGCROSS_REGISTERS_H

#include <stdint.h>

/* What a task may keep in registers over a system call: ten integer ones and sixteen of vectors, on either architecture. */
struct ringcross_registers {
    uint64_t integers[10];
    uint64_t vectors[16][2];
};

_Static_assert(sizeof(struct ringcross_registers) == 80 + 256, "the assembly counts on the offsets");

/* registers.c: loads them all from before, yields the CPU, and stores them all to after. */
void ringcross_yield_holding(const struct ringcross_registers *before, struct ringcross_registers *after);

#endif
