/*
 * Ringcross's native library: the loops that are the baseline, the peers that a round trip needs, and the
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

/* Descriptors that a peer may be given, and the memory it may share: a page is enough for every word and buffer
 * up to the largest transfer, a mebibyte, that follows it. */
#define RINGCROSS_ENDS 6
#define RINGCROSS_SHARED_BYTES (4096 + (1 << 20))

/* What follows is all that the library exports. */
#pragma GCC visibility push(default)

/* crossing.c: nothing but the crossing */
long ringcross_noop(void);
long ringcross_syscall0(long number);
long ringcross_syscall3(long number, long a, long b, long c);

/* loops.c: the baseline. Each returns what the last operation returned. */
long ringcross_loop_call(void *function, long count, long a, long b, long c);
long ringcross_loop_syscall(long number, long count, long a, long b, long c);

/* io.c: what takes more than three arguments, or more than one call. Each returns what the last operation returned. */
long ringcross_syscall6(long number, long a, long b, long c, long d, long e, long f);
long ringcross_loop_call6(void *function, long count, long a, long b, long c, long d, long e, long f);
long ringcross_loop_select(long descriptors, const void *wanted, void *found, void *timeout, long count);
long ringcross_loop_sendfile(int out, int in, long *offset, long bytes, long count);
long ringcross_loop_write_fsync(int file, const void *bytes, long size, long count);

/* uring_read.c: reads of the same bytes, by batches of depth; a negative file is the one that was registered, together
 * with the buffer */
long ringcross_uring_register(void *ring, int file, void *buffer, long bytes);
long ringcross_loop_uring_read(void *ring, int file, void *buffer, long bytes, long depth, long batches);

/* memory.c */
long ringcross_touch(void *start, long pages, long page_bytes);

/* canary.c: steps of arithmetic, to see the state that the host is in */
long ringcross_alu_throughput(long steps);
long ringcross_alu_latency(long steps);

/* faults.c: pages touched by reading, and how many the worker guards at once */
#define RINGCROSS_GUARDED 256
long ringcross_read_strided(const void *start, long count, long stride);

/* signals.c: the signal that is sent, and a handler that only counts */
long ringcross_signal(void);
void ringcross_count_signal(int number);

/* uring.c: an io_uring, by its address or the negative errno of what refused it; flags as of io_uring_setup(2), and the
 * CPU of the kernel's thread where they ask for one */
long ringcross_uring_open(long entries, long flags, long cpu);
long ringcross_uring_close(void *ring);
long ringcross_uring_nop(void *ring);

/* instructions.c: that many of one instruction; -ENOSYS where the architecture has none such */
long ringcross_cpuid(long count);
long ringcross_rdtsc(long count);
long ringcross_rdtscp(long count);
long ringcross_pause(long count);

/* overlapping.c: so many waits of that length, as many at once as there are timers together; how many were over, or a negative
 * errno. By a loop: the epoll has the timers by their places. */
long ringcross_waits_one_by_one(const int *timers, long together, long nanos, long batches);
long ringcross_waits_by_threads(const int *timers, long together, long nanos, long batches);
long ringcross_waits_by_loop(const int *timers, long together, long nanos, long batches, long epoll);

/* opening.c */
long ringcross_open_close(const char *path);

/* upcall.c */
long ringcross_loop_upcall(long (*function)(long), long count);
long ringcross_callee(long value);

/* threads.c */
void *ringcross_empty_routine(void *argument);
long ringcross_loop_thread(long count);

/* peers.c: the other side, by name (the tables are in *_peers.c), as a thread */
void *ringcross_peer_start(const char *name, int cpu, const int *descriptors, long count, void *shared);
long ringcross_peer_stop(void *peer);

/* pingpong.c */
long ringcross_pingpong(int out, int in, long count);

/* switching.c: round trips over shared memory and eventfds; what a task does between two switches. The peers' sides
 * are in switching_peers.c. */
#define RINGCROSS_TURN_OURS 0
#define RINGCROSS_TURN_PEERS 1
#define RINGCROSS_TURN_NOBODYS 2
/* The byte that goes round between walks: the answer is another where the peer had no memory to walk. */
#define RINGCROSS_WALKED 1
long ringcross_futex_pingpong(void *shared, long wait, long wake, long count);
long ringcross_eventfd_pingpong(int out, int in, long count);
long ringcross_turns_prepare(void *shared, long wait, long wake, long set_bytes);
long ringcross_condition_pingpong(void *shared, long count);
long ringcross_condition_end(void *shared);
void *ringcross_condition_mutex(void *shared);
void *ringcross_condition_there(void *shared);
void *ringcross_condition_back(void *shared);
long ringcross_yield_pingpong(void *shared, long count);
long ringcross_spin_wait(long count);
long ringcross_walk(const void *set, long bytes);
long ringcross_walking_trip(int out, int in, const void *set, long bytes);
long ringcross_overshoot(long nanos);
long ringcross_migrate(int there, int back, long count);

/* children.c: the parent's side returns, the child's never does */
long ringcross_fork_exit(void);
long ringcross_fork_exec(const char *path);
long ringcross_vfork_exec(const char *path);
long ringcross_posix_spawn(const char *path);
long ringcross_loop_children(long operation, const char *path, long count);

/* creation.c: more ways to come to be; arguments end with NULL, the first is the program's path */
long ringcross_clone_vm(void);
long ringcross_clone3(long cgroup);
long ringcross_vfork_arguments(char *const arguments[]);
long ringcross_spawn_silent(char *const arguments[]);
void *ringcross_post_routine(void *semaphore);
long ringcross_create_detached(void *attributes, void *semaphore);
long ringcross_create_joined(void *attributes);
long ringcross_first_instruction(const char *created, void *memory, int descriptor, const char *program);

/* helper.c: the same in a small process: "peer NAME CPU" with the descriptors 0, 1, ... and perhaps shared memory,
 * or "work NAME ARGUMENT", which serves requests (the tables are in *_workers.c) */
long ringcross_helper_start(const char *helper, const char *mode, const char *name, const char *argument,
                            const int *descriptors, long count, int shared);
long ringcross_helper_answer(int in);
/* The version of glibc in the helper, such as "2.36"; NULL with another C library. */
const char *ringcross_helper_glibc(void);
long ringcross_helper_run(int out, int in, long operation, long count);
long ringcross_wait(long pid);
long ringcross_wait_status(long pid);
long ringcross_kill(long pid);

/* synchronisation.c: what several tasks do to one word; the peers that do it too are in synchronisation_peers.c */
long ringcross_mutex_prepare(void *mutex, int shared, int robust);
long ringcross_contenders_await(void *shared, long count);
long ringcross_loop_atomic_add(void *word, long count);
long ringcross_loop_mutex(void *mutex, long count);
long ringcross_loop_spinlock(void *spinlock, long count);

/* exchange.c: a message there, one byte back: that byte, the message's last, or a negative errno */
long ringcross_exchange(int out, int in, const void *message, long bytes, long count);

/* sockets.c: two connected ends; 0 or a negative errno */
long ringcross_connected_streams(int domain, int *ends);
long ringcross_connected_datagrams(int *ends);

/* mapping.c: what a process asks of its address space; brk is in memory_workers.c */
long ringcross_loop_map(long bytes, long step, long count);
long ringcross_loop_mlock(void *start, long bytes, long count);
long ringcross_loop_mprotect(void *start, long bytes, long count);
long ringcross_loop_mremap_resize(void *start, long large, long small, long count);
long ringcross_loop_mremap_move(void *here, void *there, long bytes, long count);

/* footprint.c: what tasks take of memory; children that stay are in memory_workers.c */
long ringcross_footprint(long pid);
long ringcross_weigh_threads(long spare, long threads);

/* posix_queue.c, system_v.c: the same through queues, whose messages are pieces of this length at most (the default of
 * fs.mqueue.msgsize_max and kernel.msgmax) */
#define RINGCROSS_PIECE_BYTES 8192
long ringcross_posix_queue_open(const char *name, long piece_bytes, long pieces);
long ringcross_posix_queue_exchange(int out, int in, const void *message, long bytes, long count);
long ringcross_sysv_queue_exchange(int out, int in, const void *message, long bytes, long count);
long ringcross_sysv_semaphore_exchange(int set, long count);

/* shared_exchange.c: the same through memory that both sides map; where in it the counters and the bytes are */
#define RINGCROSS_SHARED_THERE 64
#define RINGCROSS_SHARED_BACK 128
#define RINGCROSS_SHARED_ANSWER 132
#define RINGCROSS_SHARED_MESSAGE 4096
long ringcross_futex_exchange(void *shared, const void *message, long count);
long ringcross_spin_exchange(void *shared, const void *message, long count);

/* handing_over.c: descriptors, and pages that are not copied by both sides */
long ringcross_memfd_pass(int socket, long count);
long ringcross_process_vm_read(long pid, long address, void *buffer, long bytes, long count);
long ringcross_splice_exchange(int file, int out, int in, long bytes, long count);
long ringcross_vmsplice_exchange(int out, int in, void *message, long bytes, long count);

#pragma GCC visibility pop

#endif
