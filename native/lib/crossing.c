#include "../arch/arch.h"
#include "../ringcross.h"

long ringcross_noop(void) {
    return 0;
}

long ringcross_syscall0(long number) {
    return ringcross_bare_syscall(number, 0, 0, 0);
}

long ringcross_syscall3(long number, long a, long b, long c) {
    return ringcross_bare_syscall(number, a, b, c);
}
