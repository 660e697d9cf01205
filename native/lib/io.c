#include "../arch/arch.h"
#include "../ringcross.h"

#include <errno.h>
#include <string.h>
#include <sys/select.h>
#include <sys/sendfile.h>
#include <unistd.h>

long ringcross_syscall6(long number, long a, long b, long c, long d, long e, long f) {
    return ringcross_bare_syscall6(number, a, b, c, d, e, f);
}

/* Both ABIs pass six integer arguments in registers; of a result that is an int only the lower half is defined. */
typedef long ringcross_function6(long, long, long, long, long, long);

long ringcross_loop_call6(void *function, long count, long a, long b, long c, long d, long e, long f) {
    ringcross_function6 *call = (ringcross_function6 *)function;
    long result = 0;
    for (long i = 0; i < count; i++) {
        result = call(a, b, c, d, e, f);
    }
    return result;
}

/* select leaves its answer where the question was, so each call needs the question anew. */
long ringcross_loop_select(long descriptors, const void *wanted, void *found, void *timeout, long count) {
    long result = 0;
    for (long i = 0; i < count && result >= 0; i++) {
        memcpy(found, wanted, sizeof(fd_set));
        result = select((int)descriptors, found, NULL, NULL, timeout);
    }
    return result < 0 ? -errno : result;
}

long ringcross_loop_write_fsync(int file, const void *bytes, long size, long count) {
    for (long i = 0; i < count; i++) {
        if (pwrite(file, bytes, (size_t)size, 0) < 0 || fsync(file) < 0) {
            return -errno;
        }
    }
    return 0;
}

/* From the file's start each time: sendfile leaves behind how far it came. */
long ringcross_loop_sendfile(int out, int in, long *offset, long bytes, long count) {
    _Static_assert(sizeof(off_t) == sizeof(long), "the offset is a long");
    long result = 0;
    for (long i = 0; i < count && result >= 0; i++) {
        *offset = 0;
        result = sendfile(out, in, offset, (size_t)bytes);
    }
    return result < 0 ? -errno : result;
}
