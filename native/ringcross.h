/*
 * Ringcross's native library: the loops that are the floor, the peers that a round trip needs, and the
 * children of fork, whose whole life is in C.
 *
 * Functions that can fail return a negative errno, so that nobody has to read errno later.
 */
#ifndef RINGCROSS_H
#define RINGCROSS_H

/* A system call number that no kernel serves: past every table (the largest so far is below 500 on both
 * architectures, and x86-64's x32 numbers begin at 0x40000000). */
#define RINGCROSS_UNSERVED_NUMBER 100000

/* What a helper process can be asked to do (ringcross_helper_run). */
#define RINGCROSS_FORK_EXIT 1
#define RINGCROSS_FORK_EXEC 2
#define RINGCROSS_VFORK_EXEC 3
#define RINGCROSS_POSIX_SPAWN 4

/* crossing.c: nothing but the crossing */
long ringcross_noop(void);
long ringcross_syscall0(long number);
long ringcross_syscall3(long number, long a, long b, long c);

/* loops.c: the floor. Each returns what the last operation returned. */
long ringcross_loop_call(void *function, long count, long a, long b, long c);
long ringcross_loop_syscall(long number, long count, long a, long b, long c);

/* memory.c */
long ringcross_touch(void *start, long pages, long page_bytes);

/* canary.c: steps of arithmetic, to see the state that the host is in */
long ringcross_alu_throughput(long steps);
long ringcross_alu_latency(long steps);

/* threads.c */
void *ringcross_empty_routine(void *argument);
long ringcross_loop_thread(long count);
void *ringcross_yielder_start(void);
long ringcross_yielder_stop(void *yielder);

/* pingpong.c: an echo peer answers each byte with a byte until its input ends */
void *ringcross_echo_thread_start(int in, int out, int cpu);
long ringcross_echo_thread_stop(void *echo);
long ringcross_pingpong(int out, int in, long count);

/* children.c: the parent's side returns, the child's never does */
long ringcross_fork_exit(void);
long ringcross_fork_exec(const char *path);
long ringcross_vfork_exec(const char *path);
long ringcross_posix_spawn(const char *path);
long ringcross_loop_children(long operation, const char *path, long count);

/* helper.c: a small process that does the same from a small address space */
long ringcross_helper_start(const char *helper, const char *mode, const char *argument, int in, int out);
long ringcross_helper_run(int out, int in, long operation, long count);
long ringcross_wait(long pid);

#endif
