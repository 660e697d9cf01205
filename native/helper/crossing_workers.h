#ifndef RINGCROSS_CROSSING_WORKERS_H
#define RINGCROSS_CROSSING_WORKERS_H

/* The halves of each worker of this group: the first is once, the second is as often as wanted (workers.h). */

/* faults.c: pages that a handler of SIGSEGV opens */
long ringcross_guard(const char *unused);
long ringcross_hit_guards(long operation, long count);

/* signals.c: a child on another CPU, or on the same, that answers signals */
long ringcross_start_signalling(const char *cpu);
long ringcross_signal_pingpong(long operation, long count);

/* trap.c: a breakpoint whose handler returns */
long ringcross_catch_traps(const char *unused);
long ringcross_hit_breakpoints(long operation, long count);

/* confinement.c: getppid in a process under filters, or under a mitigation; the run's answer is its nanoseconds */
long ringcross_install_filters(const char *filters);
long ringcross_set_store_bypass(const char *wanted);
long ringcross_timed_getppids(long operation, long count);

/* trace.c: getppid in a child that is traced */
long ringcross_start_tracing(const char *unused);
long ringcross_trace_getppids(long operation, long count);

#endif
