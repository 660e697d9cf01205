#include "../arch/arch.h"
#include "demonstrate.h"
#include "modes.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <unistd.h>

/* Ends with 0 when the CPU has done it. */
#define TRY(name, text) \
    static int try_##name(void *unused) { \
        (void)unused; \
        __asm__ volatile(text ::: RINGCROSS_PRIVILEGED_CLOBBERS); \
        return 0; \
    }
RINGCROSS_PRIVILEGED(TRY)

#define ROW(name, text) {#name, try_##name},
static const struct {
    const char *name;
    int (*act)(void *);
} instructions[] = {RINGCROSS_PRIVILEGED(ROW)};

/* Each with a comma before it. */
#define LISTED(name, text) "," #name
static const char *const LIST = "" RINGCROSS_PRIVILEGED(LISTED);

/* What anyone may execute. */
static int try_permitted(void *unused) {
    (void)unused;
    ringcross_relax();
    return 0;
}

/* Opened and no more: what may be opened is not touched. */
static int open_device(void *path) {
    return open(path, O_RDONLY | O_CLOEXEC) < 0 ? errno : 0;
}

#ifdef __NR_ioperm
static int ask_for_port(void *unused) {
    (void)unused;
    return (int)-ringcross_bare_syscall(__NR_ioperm, 0x80, 1, 1);
}
#endif

static int tell_answer(const char *key, int (*ask)(void *), void *argument) {
    int answer = ringcross_nobodys_answer(ask, argument);
    if (answer >= 0) {
        ringcross_tell_error(key, answer);
    }
    return answer < 0 ? answer : 0;
}

int ringcross_show_hardware(void) {
    struct ringcross_end end;
    int refused = ringcross_run_in_child(try_permitted, NULL, 1, &end);
    if (refused == 0) {
        ringcross_tell("permitted.exit", end.exited);
    }
    ringcross_tell_word("instructions", LIST + 1);
    for (size_t i = 0; refused == 0 && i < sizeof instructions / sizeof *instructions; i++) {
        refused = ringcross_run_in_child(instructions[i].act, NULL, 1, &end);
        if (refused == 0) {
            ringcross_tell_end(instructions[i].name, &end);
        }
    }
    if (refused == 0) {
        refused = tell_answer("open./dev/port", open_device, (void *)"/dev/port");
    }
    if (refused == 0) {
        refused = tell_answer("open./dev/mem", open_device, (void *)"/dev/mem");
    }
#ifdef __NR_ioperm
    if (refused == 0) {
        refused = tell_answer("ioperm", ask_for_port, NULL);
    }
#endif
    return refused;
}
