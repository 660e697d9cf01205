#include "../arch/arch.h"
#include "../ringcross.h"

#include <errno.h>

/* A loop of one instruction, and nothing that the compiler could take out of it. */
#ifdef RINGCROSS_HAS_X86_INSTRUCTIONS
#define LOOP_OF(name) \
    long ringcross_##name(long count) { \
        for (long i = 0; i < count; i++) { \
            ringcross_one_##name(); \
        } \
        return 0; \
    }
#else
#define LOOP_OF(name) \
    long ringcross_##name(long count) { \
        return count < 0 ? 0 : -ENOSYS; \
    }
#endif

LOOP_OF(cpuid)
LOOP_OF(rdtsc)
LOOP_OF(rdtscp)

long ringcross_pause(long count) {
    for (long i = 0; i < count; i++) {
        ringcross_relax();
    }
    return 0;
}
