#ifndef RINGCROSS_URING_H
#define RINGCROSS_URING_H

#include <linux/io_uring.h>

/* An io_uring without liburing: the two rings and the entries, shared with the kernel. ringcross.h has its open and
 * close; the head and tail that the other side writes are read with acquire, our own are written with release. */
struct ringcross_uring {
    int descriptor;
    unsigned flags; /* of io_uring_setup(2) */
    unsigned submitted;
    void *rings;
    unsigned long rings_bytes;
    struct io_uring_sqe *entries;
    unsigned long entries_bytes;
    unsigned *sq_head;
    unsigned *sq_tail;
    unsigned *sq_flags;
    unsigned sq_mask;
    unsigned *cq_head;
    unsigned *cq_tail;
    unsigned cq_mask;
    struct io_uring_cqe *completions;
};

/* The place-th entry of the next batch, cleared; there must be fewer than the ring was opened with. */
struct io_uring_sqe *ringcross_uring_entry(struct ringcross_uring *ring, unsigned place);

/* Hands a batch over and takes all its completions: with one io_uring_enter, or with none where a kernel thread polls.
 * The result of the last completion, or the negative errno of the first that failed. */
long ringcross_uring_batch(struct ringcross_uring *ring, unsigned count);

#endif
