/*
 * What jextract reads. Which of its names are bound says includes.txt.
 *
 * The constants at the end are ours: they stand for what jextract can't express (bit-fields, macros with arguments).
 * LayoutTest holds each against what the C compiler makes of the original.
 */
#define _GNU_SOURCE

/*
 * With _GNU_SOURCE glibc passes socket addresses as a transparent union, which jextract would take for a struct by
 * value. For an old compiler glibc declares the plain pointer of the man pages, so be one for this header.
 */
#include <features.h>
#pragma push_macro("__GNUC_PREREQ")
#undef __GNUC_PREREQ
#define __GNUC_PREREQ(major, minor) 0
#include <sys/socket.h>
#pragma pop_macro("__GNUC_PREREQ")

/* processes, threads, scheduling */
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <spawn.h>
#include <sys/pidfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

/* time */
#include <sys/time.h>
#include <sys/timerfd.h>
#include <time.h>

/* files and memory */
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h> /* not linux/mount.h: the two define the same structs */
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>

/* waiting for readiness */
#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/select.h>

/* communication */
#include <mqueue.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/un.h>

/* the rest of libc */
#include <dlfcn.h>
#include <gnu/libc-version.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/random.h>
#include <sys/syscall.h>
#include <sys/utsname.h>

/* what has no wrapper in libc: reached by syscall(2), so only numbers, flags and structs are needed */
#include <linux/filter.h>
#include <linux/futex.h>
#include <linux/io_uring.h>
#include <linux/membarrier.h>
#include <linux/perf_event.h>
#include <linux/seccomp.h>

/* which headers these bindings were made from */
#include <linux/version.h>

/* this project's own library */
#include "../native/ringcross.h"

/*
 * The calls that libc's poll and epoll_wait make. An architecture that is younger than their newer forms has these alone
 * (include/uapi/asm-generic/unistd.h): ppoll takes its timeout by a pointer, and both take a mask of signals behind it.
 */
#ifdef SYS_poll
#define RINGCROSS_SYS_POLL SYS_poll
#define RINGCROSS_POLL_TAKES_A_TIMESPEC 0
#else
#define RINGCROSS_SYS_POLL SYS_ppoll
#define RINGCROSS_POLL_TAKES_A_TIMESPEC 1
#endif
#ifdef SYS_epoll_wait
#define RINGCROSS_SYS_EPOLL_WAIT SYS_epoll_wait
#else
#define RINGCROSS_SYS_EPOLL_WAIT SYS_epoll_pwait
#endif

/* What these numbers and layouts are of: no other architecture may meet them. */
#if defined(__x86_64__)
#define RINGCROSS_ARCHITECTURE "x86_64"
#elif defined(__aarch64__)
#define RINGCROSS_ARCHITECTURE "aarch64"
#endif

/*
 * The flag word of struct perf_event_attr (linux/perf_event.h), the eight bytes after read_format: bit-fields, which
 * System V's ABI allots from the lowest bit up.
 */
#define RINGCROSS_PERF_ATTR_FLAGS_OFFSET 40
#define RINGCROSS_PERF_ATTR_DISABLED (1UL << 0)
#define RINGCROSS_PERF_ATTR_INHERIT (1UL << 1)
#define RINGCROSS_PERF_ATTR_PINNED (1UL << 2)
#define RINGCROSS_PERF_ATTR_EXCLUSIVE (1UL << 3)
#define RINGCROSS_PERF_ATTR_EXCLUDE_USER (1UL << 4)
#define RINGCROSS_PERF_ATTR_EXCLUDE_KERNEL (1UL << 5)
#define RINGCROSS_PERF_ATTR_EXCLUDE_HV (1UL << 6)
#define RINGCROSS_PERF_ATTR_EXCLUDE_IDLE (1UL << 7)
#define RINGCROSS_PERF_ATTR_INHERIT_STAT (1UL << 11)
#define RINGCROSS_PERF_ATTR_ENABLE_ON_EXEC (1UL << 12)
#define RINGCROSS_PERF_ATTR_EXCLUDE_HOST (1UL << 19)
#define RINGCROSS_PERF_ATTR_EXCLUDE_GUEST (1UL << 20)

/* The capability word of struct perf_event_mmap_page (linux/perf_event.h), bit-fields too. */
#define RINGCROSS_PERF_CAP_USER_RDPMC (1UL << 2)
#define RINGCROSS_PERF_CAP_USER_TIME (1UL << 3)
