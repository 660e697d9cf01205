#include "demonstrate.h"
#include "modes.h"

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { MINE = 42, WRITTEN = 43, KEY = 64 };

/* In the half of the addresses whose upper bits are all ones, the kernel's on x86-64 and aarch64: where x86-64 puts
 * modules (Documentation/arch/x86/x86_64/mm.rst). */
static const uintptr_t KERNEL_HALF = UINT64_C(0xffffffffc0000000);

/* Upper bits that are neither all zeros nor all ones: x86-64 calls it non-canonical and has no address for it to tell. */
static const uintptr_t NEITHER_HALF = UINT64_C(0x8000000000000000);

/* Ends with 0 when the CPU has done it; what was read goes nowhere. */
static int load(void *address) {
    (void)*(volatile char *)address;
    return 0;
}

static int store(void *address) {
    *(volatile char *)address = MINE;
    return 0;
}

static int load_mine(void *address) {
    return *(volatile int *)address;
}

static int store_mine(void *address) {
    *(volatile int *)address = WRITTEN;
    return *(volatile int *)address;
}

static int tell(const char *place, const char *what, int (*act)(void *), void *address, int *signal) {
    char key[KEY];
    struct ringcross_end end;
    /* Not as nobody: root's programs run in user mode too. */
    int refused = ringcross_run_in_child(act, address, 0, &end);
    if (refused == 0) {
        snprintf(key, sizeof key, "%s.%s", place, what);
        ringcross_tell_end(key, &end);
        *signal = end.signal;
    }
    return refused;
}

/* Nothing is written where reading was not refused: it might be the kernel's after all. */
static int touch(const char *place, uintptr_t address) {
    int signal = 0;
    printf("%s.asked=%p\n", place, (void *)address);
    int refused = tell(place, "read", load, (void *)address, &signal);
    return refused == 0 && signal != 0 ? tell(place, "write", store, (void *)address, &signal) : refused;
}

/* Where the kernel's own code begins, or 0 where that is not told: kptr_restrict in proc_sys_kernel(5). */
static uintptr_t kernel_code(void) {
    char line[256], name[128];
    uintptr_t address, found = 0;
    FILE *symbols = fopen("/proc/kallsyms", "re");
    while (symbols != NULL && found == 0 && fgets(line, sizeof line, symbols) != NULL) {
        if (sscanf(line, "%" SCNxPTR " %*c %127s", &address, name) == 2 && strcmp(name, "_stext") == 0) {
            found = address;
            break;
        }
    }
    if (symbols != NULL) {
        fclose(symbols);
    }
    return found;
}

/* The same instructions where they are allowed. */
static int touch_mine(void) {
    int mine = MINE;
    struct ringcross_end read, written;
    int refused = ringcross_run_in_child(load_mine, &mine, 0, &read);
    if (refused == 0) {
        refused = ringcross_run_in_child(store_mine, &mine, 0, &written);
    }
    if (refused == 0) {
        ringcross_tell("mine.read.exit", read.exited);
        ringcross_tell("mine.hasRead", MINE);
        ringcross_tell("mine.write.exit", written.exited);
        ringcross_tell("mine.hasWritten", WRITTEN);
    }
    return refused;
}

int ringcross_show_kernel_memory(void) {
    uintptr_t code = kernel_code();
    int refused = touch("kernelHalf", KERNEL_HALF);
    if (refused == 0 && code != 0) {
        refused = touch("kernelCode", code);
    }
    if (refused == 0) {
        refused = touch("neitherHalf", NEITHER_HALF);
    }
    return refused == 0 ? touch_mine() : refused;
}
