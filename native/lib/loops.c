#include "../arch/arch.h"
#include "../ringcross.h"

/* Three integer arguments serve every function that the catalogue loops over: both ABIs pass them in
 * registers, and a callee that wants fewer ignores the rest. Of the result of one that returns int only the lower half
 * is defined. */
typedef long ringcross_function(long, long, long);

long ringcross_loop_call(void *function, long count, long a, long b, long c) {
    ringcross_function *call = (ringcross_function *)function;
    long result = 0;
    for (long i = 0; i < count; i++) {
        result = call(a, b, c);
    }
    return result;
}

long ringcross_loop_syscall(long number, long count, long a, long b, long c) {
    long result = 0;
    for (long i = 0; i < count; i++) {
        result = ringcross_bare_syscall(number, a, b, c);
    }
    return result;
}
