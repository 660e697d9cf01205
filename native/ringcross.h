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

/* Descriptors that a peer may be given, and the memory it may share: a page is enough for every word and buffer
 * up to the largest transfer, a mebibyte, that follows it. */
#define RINGCROSS_ENDS 6
#define RINGCROSS_SHARED_BYTES (4096 + (1 << 20))

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

/* peers.c: the other side, by name (the tables are in *_peers.c), as a thread */
void *ringcross_peer_start(const char *name, int cpu, const int *descriptors, long count, void *shared);
long ringcross_peer_stop(void *peer);

/* pingpong.c */
long ringcross_pingpong(int out, int in, long count);

/* children.c: the parent's side returns, the child's never does */
long ringcross_fork_exit(void);
long ringcross_fork_exec(const char *path);
long ringcross_vfork_exec(const char *path);
long ringcross_posix_spawn(const char *path);
long ringcross_loop_children(long operation, const char *path, long count);

/* helper.c: the same in a small process: "peer NAME CPU" with the descriptors 0, 1, ... and perhaps shared memory,
 * or "work NAME ARGUMENT", which serves requests (the tables are in *_workers.c) */
long ringcross_helper_start(const char *helper, const char *mode, const char *name, const char *argument,
                            const int *descriptors, long count, int shared);
long ringcross_helper_answer(int in);
long ringcross_helper_run(int out, int in, long operation, long count);
long ringcross_wait(long pid);
long ringcross_kill(long pid);

/* exchange.c: a message there, one byte back: that byte, the message's last, or a negative errno */
long ringcross_exchange(int out, int in, const void *message, long bytes, long count);

/* sockets.c: two connected ends; 0 or a negative errno */
long ringcross_connected_streams(int domain, int *ends);
long ringcross_connected_datagrams(int *ends);

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

#endif
