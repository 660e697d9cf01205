#include "modes.h"

#include "demonstrate.h"

#include <errno.h>
#include <stddef.h>
#include <stdio.h>

enum { KEY = 128 };

const struct ringcross_demonstration ringcross_mode_demonstrations[] = {
    {"entries-of-calls", ringcross_show_entries_of_calls},
    {"entries-of-locks", ringcross_show_entries_of_locks},
    {"entries-of-files", ringcross_show_entries_of_files},
    {"user-cannot-touch-hardware", ringcross_show_hardware},
    {"user-cannot-touch-kernel-memory", ringcross_show_kernel_memory},
    {"user-cannot-touch-others", ringcross_show_others_memory},
    {"kernel-checks-requests", ringcross_show_requests},
    {"fault-does-not-spread", ringcross_show_faults},
    {NULL, NULL},
};

/* strerrorname_np(3) is younger than some hosts' libc. */
static const char *error_name(int error) {
    static const struct {
        int error;
        const char *name;
    } names[] = {{0, "none"},          {EPERM, "EPERM"},   {ENOENT, "ENOENT"}, {ESRCH, "ESRCH"},   {EIO, "EIO"},
                 {ENXIO, "ENXIO"},     {EBADF, "EBADF"},   {EAGAIN, "EAGAIN"}, {ENOMEM, "ENOMEM"}, {EACCES, "EACCES"},
                 {EFAULT, "EFAULT"},   {ENODEV, "ENODEV"}, {EINVAL, "EINVAL"}, {EMFILE, "EMFILE"}, {EFBIG, "EFBIG"},
                 {EOPNOTSUPP, "EOPNOTSUPP"}, {ENOSYS, "ENOSYS"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (names[i].error == error) {
            return names[i].name;
        }
    }
    return NULL;
}

void ringcross_tell_error(const char *key, int error) {
    char number[KEY];
    const char *name = error_name(error);
    snprintf(number, sizeof number, "errno %d", error);
    ringcross_tell_word(key, name == NULL ? number : name);
}

void ringcross_tell_error_of(const char *prefix, const char *name, int error) {
    char key[KEY];
    snprintf(key, sizeof key, "%s.%s", prefix, name);
    ringcross_tell_error(key, error);
}

int ringcross_nobodys_answer(int (*act)(void *), void *argument) {
    struct ringcross_end end;
    int refused = ringcross_run_in_child(act, argument, 1, &end);
    if (refused != 0) {
        return refused;
    }
    return end.exited < 0 ? ringcross_refused("a child without rights", ECHILD) : end.exited;
}
