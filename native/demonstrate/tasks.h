#ifndef RINGCROSS_DEMONSTRATE_TASKS_H
#define RINGCROSS_DEMONSTRATE_TASKS_H

#include <stddef.h>
#include <sys/types.h>

enum { RINGCROSS_MOST_CPUS = 2 };

/* The CPUs that this process may use, the last one first, RINGCROSS_MOST_CPUS of them at most: how many, or a negative
 * errno. */
int ringcross_cpus(int *cpus);

/* Tasks that begin together, as threads: task i on cpus[i % count], with the i-th of the arguments. Waits for all of them;
 * 0 or a negative errno. */
int ringcross_run_on_cpus(void (*run)(void *), void *arguments, size_t size, int tasks, const int *cpus, int count);

/* Memory that processes share from fork on, all zero; NULL when refused, and errno says why. */
void *ringcross_shared_alloc(size_t size);

/* A child that leaves no core and ends with its parent; what run returns is its exit status. Its pid or a negative
 * errno. */
pid_t ringcross_spawn_child(int (*run)(void *), void *argument);

/* Waits for it: 0 when it exited with 0, else a negative errno. */
int ringcross_wait_child(pid_t child);

#endif
