#ifndef RINGCROSS_CHILD_H
#define RINGCROSS_CHILD_H

#include <sys/types.h>

/* The one way in which a child is bound to its parent, and the one in which its end is waited for. */

/* The status of a child whose exec failed: a shell's "command not found", so that it is told apart. */
#define RINGCROSS_EXEC_FAILED 127

/* What programs are started with that need no variable. */
extern char *const ringcross_no_environment[];

/* waitpid(2), again after each signal that interrupts it: the pid, or a negative errno. */
pid_t ringcross_waitpid(pid_t pid, int *status, int options);

/* Lets this process be signalled when its parent's thread ends, PR_SET_PDEATHSIG of prctl(2). 0 or a negative errno;
 * -ESRCH when that parent had gone before: nobody will signal it then. */
int ringcross_end_with(pid_t parent, int signal);

/* fork(2) of a child that is killed when its parent ends: 0 in the child, in the parent its pid or a negative errno. A child
 * that can't be bound exits with the errno. */
pid_t ringcross_fork_bound(void);

#endif
