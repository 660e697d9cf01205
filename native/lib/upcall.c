#include "../ringcross.h"

long ringcross_loop_upcall(long (*function)(long), long count) {
    long result = 0;
    for (long i = 0; i < count; i++) {
        result = function(1);
    }
    return result;
}

long ringcross_callee(long value) {
    return value;
}
