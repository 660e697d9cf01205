#include "../arch/arch.h"
#include "../ringcross.h"
#include "demonstrate.h"
#include "modes.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

/* Below the smallest address that may be mapped: vm.mmap_min_addr in proc_sys_vm(5). The compiler shall not know it. */
static volatile uintptr_t nothing_mapped = 8;

static int read_zero(int descriptor, void *buffer) {
    return read(descriptor, buffer, 1) < 0 ? errno : 0;
}

static int bad_descriptor(void *unused) {
    char byte;
    (void)unused;
    return read_zero(-1, &byte);
}

static int good_read(void *unused) {
    char byte;
    (void)unused;
    return read_zero(open("/dev/zero", O_RDONLY | O_CLOEXEC), &byte);
}

static int bad_pointer(void *unused) {
    (void)unused;
    return read_zero(open("/dev/zero", O_RDONLY | O_CLOEXEC), (void *)nothing_mapped);
}

static int become_root(void *unused) {
    (void)unused;
    return setuid(0) != 0 ? errno : 0;
}

static int stay_oneself(void *unused) {
    (void)unused;
    return setuid(getuid()) != 0 ? errno : 0;
}

static int map_zero(int protection) {
    int zero = open("/dev/zero", O_RDONLY | O_CLOEXEC);
    return zero < 0 || mmap(NULL, 1, protection, MAP_SHARED, zero, 0) == MAP_FAILED ? errno : 0;
}

/* A file that was opened for reading. */
static int map_for_writing(void *unused) {
    (void)unused;
    return map_zero(PROT_READ | PROT_WRITE);
}

static int map_for_reading(void *unused) {
    (void)unused;
    return map_zero(PROT_READ);
}

static int bad_number(void *unused) {
    (void)unused;
    long answer = ringcross_bare_syscall(RINGCROSS_UNSERVED_NUMBER, 0, 0, 0);
    return answer < 0 ? (int)-answer : 0;
}

static int good_number(void *unused) {
    (void)unused;
    long answer = ringcross_bare_syscall(__NR_getppid, 0, 0, 0);
    return answer < 0 ? (int)-answer : 0;
}

static int one_descriptor_more(void *unused) {
    (void)unused;
    return dup(STDOUT_FILENO) < 0 ? errno : 0;
}

static int descriptors_beyond_limit(void *unused) {
    const struct rlimit few = {16, 16};
    int error = setrlimit(RLIMIT_NOFILE, &few) != 0 ? errno : 0;
    /* One more try than the limit has room for. */
    for (rlim_t i = 0; error == 0 && i <= few.rlim_cur; i++) {
        error = one_descriptor_more(unused);
    }
    return error;
}

static int map_bytes(size_t bytes) {
    const struct rlimit little = {64 << 20, 64 << 20};
    if (setrlimit(RLIMIT_AS, &little) != 0) {
        return errno;
    }
    return mmap(NULL, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? errno : 0;
}

static int memory_beyond_limit(void *unused) {
    (void)unused;
    return map_bytes((size_t)128 << 20);
}

static int memory_within_limit(void *unused) {
    (void)unused;
    return map_bytes((size_t)1 << 20);
}

static const struct {
    const char *name;
    int (*bad)(void *);
    /* The same request as it should be. */
    int (*good)(void *);
} requests[] = {
    {"badDescriptor", bad_descriptor, good_read},
    {"badPointer", bad_pointer, good_read},
    {"othersIdentity", become_root, stay_oneself},
    {"writeToReadOnly", map_for_writing, map_for_reading},
    {"badNumber", bad_number, good_number},
    {"descriptorLimit", descriptors_beyond_limit, one_descriptor_more},
    {"memoryLimit", memory_beyond_limit, memory_within_limit},
};

int ringcross_show_requests(void) {
    for (size_t i = 0; i < sizeof requests / sizeof *requests; i++) {
        int bad = ringcross_nobodys_answer(requests[i].bad, NULL);
        int good = bad < 0 ? bad : ringcross_nobodys_answer(requests[i].good, NULL);
        if (good < 0) {
            return good;
        }
        ringcross_tell_error_of(requests[i].name, "bad", bad);
        ringcross_tell_error_of(requests[i].name, "good", good);
    }
    return 0;
}
