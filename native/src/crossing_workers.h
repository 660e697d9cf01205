#ifndef RINGCROSS_CROSSING_WORKERS_H
#define RINGCROSS_CROSSING_WORKERS_H

/* The halves of each worker of this group: the first is once, the second is as often as wanted (workers.h). */

/* faults.c: pages that a handler of SIGSEGV opens */
long ringcross_guard(const char *unused);
long ringcross_hit_guards(long operation, long count);

/* signals.c: a child on another CPU, or on the same, that answers signals */
long ringcross_start_signalling(const char *cpu);
long ringcross_signal_pingpong(long operation, long count);

#endif
