#include "../ringcross.h"

/* The empty asm keeps the compiler from folding the steps: each must really be executed. */
#define KEEP(x) __asm__ volatile("" : "+r"(x))

/* Six independent additions a step: as many as the core can start at once, so a busy sibling shows. */
long ringcross_alu_throughput(long steps) {
    long a = 0, b = 1, c = 2, d = 3, e = 4, f = 5;
    for (long i = 0; i < steps; i++) {
        a += i, b += i, c += i, d += i, e += i, f += i;
        KEEP(a);
        KEEP(b);
        KEEP(c);
        KEEP(d);
        KEEP(e);
        KEEP(f);
    }
    return a + b + c + d + e + f;
}

/* One chain of multiplications: waits for itself, so only the clock's speed shows. */
long ringcross_alu_latency(long steps) {
    unsigned long x = 88172645463325252UL;
    for (long i = 0; i < steps; i++) {
        x *= 6364136223846793005UL;
        KEEP(x);
    }
    return (long)x;
}
