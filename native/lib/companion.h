#ifndef RINGCROSS_COMPANION_H
#define RINGCROSS_COMPANION_H

/* A child that lives with a worker and ends with it, however the worker ends. */

/* Starts it on a CPU (a negative one: where the worker is). It never returns; what run returns is its exit status.
 * One a process. Its pid, or a negative errno. */
long ringcross_companion_start(int cpu, int (*run)(void));

/* Why it ended: the exit status that run gave for an errno, as a negative errno. */
long ringcross_companion_refusal(void);

#endif
