/*
 * Why a route costs more after a system call than after an empty call: each level of calls between the loop and the
 * system call adds a return, and on hosts whose kernel overwrites the return predictor (for example by Safe RET), a
 * return after a system call is mispredicted.
 *
 *   cc -O2 -o returns docs/returns.c && taskset -c 1 ./returns
 *
 * Prints the median over 201 rounds of 20 000 calls, the variants of one round one right after another.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { ROUNDS = 201, CALLS = 20000, LEVELS = 4 };

typedef int function(void);

static function *volatile target;

#define THROUGH(name, next) \
    static __attribute__((noinline)) int name(void) { \
        int result = next(); \
        __asm__ volatile("" : "+r"(result)); /* or the compiler would jump instead of calling */ \
        return result; \
    }

static __attribute__((noinline)) int nothing(void) {
    __asm__ volatile("");
    return 0;
}

THROUGH(level1, target)
THROUGH(level2, level1)
THROUGH(level3, level2)

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static double nanos_each(function *called) {
    double start = now();
    for (int i = 0; i < CALLS; i++) {
        called();
    }
    return (now() - start) / CALLS;
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void measure(const char *name, function *measured) {
    static double nanos[LEVELS][ROUNDS];
    target = measured;
    for (int round = 0; round < ROUNDS; round++) {
        double direct = nanos_each(measured);
        nanos[0][round] = direct;
        nanos[1][round] = nanos_each(level1) - direct;
        nanos[2][round] = nanos_each(level2) - direct;
        nanos[3][round] = nanos_each(level3) - direct;
    }
    for (int level = 0; level < LEVELS; level++) {
        qsort(nanos[level], ROUNDS, sizeof(double), ascending);
    }
    printf("%-8s %6.1f ns; through one more call %+.2f, two %+.2f, three %+.2f ns\n", name, nanos[0][ROUNDS / 2],
           nanos[1][ROUNDS / 2], nanos[2][ROUNDS / 2], nanos[3][ROUNDS / 2]);
}

int main(void) {
    measure("noop", nothing);
    measure("getppid", getppid);
    return 0;
}
