#ifndef RINGCROSS_DEMONSTRATE_H
#define RINGCROSS_DEMONSTRATE_H

#include <sys/resource.h>
#include <sys/types.h>

/* What is shown once, in children that may be lost: `helper demonstrate NAME` prints what came of it, a key=value a line. */
struct ringcross_demonstration {
    const char *name;
    /* 0, or a negative errno when this host does not permit it: then ringcross_refused has said what. */
    int (*show)(void);
};

/* One table a theme, each ended by an empty name. */
extern const struct ringcross_demonstration ringcross_process_demonstrations[];
extern const struct ringcross_demonstration ringcross_switch_demonstrations[];
extern const struct ringcross_demonstration ringcross_sharing_demonstrations[];
extern const struct ringcross_demonstration ringcross_mode_demonstrations[];
extern const struct ringcross_demonstration ringcross_waiting_demonstrations[];
extern const struct ringcross_demonstration ringcross_known_demonstrations[];

/* 0: shown; 2: no such name; 3: refused, and the last line of standard error says by what. */
int ringcross_demonstrate_main(const char *name);

void ringcross_tell(const char *key, long value);
void ringcross_tell_word(const char *key, const char *value);

/* Says on standard error which step was refused; returns -error. */
int ringcross_refused(const char *step, int error);

/* How a child ended: by exit, or by a signal and, when that was a fault, at which address. */
struct ringcross_end {
    int exited; /* its exit status, or -1 */
    int signal; /* what ended it, or 0 */
    int code;   /* si_code of the fault, or 0 */
    void *address;
};

/* Does it in a child that leaves no core, and waits for its end: 0 or a negative errno. The child's user and group
 * become those of nobody beforehand when `unprivileged`. A fault is looked at on its way and then takes its course. */
int ringcross_run_in_child(int (*act)(void *), void *argument, int unprivileged, struct ringcross_end *end);

/* Tells it as NAME.signal, NAME.code, NAME.address, NAME.exit. */
void ringcross_tell_end(const char *name, const struct ringcross_end *end);

/* What getrusage(2) tells; refused, this process ends with the refusal, so that no fact comes of it. */
struct rusage ringcross_usage(int whose);

/* Gives up root's rights where there are any: 0 or a negative errno. For children only. */
int ringcross_become_nobody(void);

#endif
