#include "child.h"
#include "exchange.h"
#include "pieces.h"

#include <signal.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <unistd.h>

/* One piece is a type and its bytes, so a message lies in memory as such pieces, one behind the other. */
struct piece {
    long type;
    char bytes[RINGCROSS_PIECE_BYTES];
};

static long sysv_send(int queue, const void *bytes, size_t size) {
    for (const struct piece *next = bytes; size > 0;) {
        if (msgsnd(queue, next, ringcross_piece_of(size), 0) == 0) {
            next++;
            size -= ringcross_piece_of(size);
        } else if (errno != EINTR || ringcross_ended) {
            return -errno;
        }
    }
    return 0;
}

static long sysv_receive(int queue, void *bytes, size_t size) {
    for (struct piece *next = bytes; size > 0;) {
        ssize_t moved = msgrcv(queue, next, ringcross_piece_of(size), 0, 0);
        if (moved >= 0) {
            next++;
            size -= (size_t)moved;
        } else if (errno != EINTR || ringcross_ended) {
            return -errno;
        }
    }
    return 0;
}

static const struct ringcross_medium sysv_queue = {sysv_send, sysv_receive};

long ringcross_sysv_queue_exchange(int out, int in, const void *message, long bytes, long count) {
    struct piece answer = {0};
    long error = 0;
    for (long i = 0; i < count && error == 0; i++) {
        error = ringcross_exchange_one(sysv_queue, out, in, message, (size_t)bytes, &answer);
    }
    return error != 0 ? error : answer.bytes[0];
}

static long semaphore_step(int set, unsigned short number, short step) {
    struct sembuf operation = {.sem_num = number, .sem_op = step};
    while (semop(set, &operation, 1) != 0) {
        if (errno != EINTR || ringcross_ended) {
            return -errno;
        }
    }
    return 0;
}

long ringcross_sysv_semaphore_exchange(int set, long count) {
    long error = 0;
    for (long i = 0; i < count && error == 0; i++) {
        error = semaphore_step(set, 0, 1);
        if (error == 0) {
            error = semaphore_step(set, 1, -1);
        }
    }
    return error;
}

/* System V's objects outlive their users and can't be removed while they are in use. So this side, which is signalled
 * when the other has gone, however it went, removes them then; otherwise whoever made them does, and when both have been
 * killed whoever removes the run's private directory. */
static volatile sig_atomic_t guarded_queues[2] = {-1, -1};
static volatile sig_atomic_t guarded_set = -1;

static void remove_guarded(int number) {
    (void)number;
    for (int i = 0; i < 2; i++) {
        if (guarded_queues[i] >= 0) {
            msgctl(guarded_queues[i], IPC_RMID, NULL);
        }
    }
    if (guarded_set >= 0) {
        semctl(guarded_set, 0, IPC_RMID);
    }
    _exit(1);
}

static void guard(void) {
    pid_t parent = getppid();
    struct sigaction action = {.sa_handler = remove_guarded};
    /* A terminal signals both sides at once. */
    sigaction(SIGHUP, &action, NULL);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    if (ringcross_end_with(parent, SIGTERM) != 0) {
        remove_guarded(SIGTERM);
    }
}

void ringcross_answer_sysv_queue(struct ringcross_peer_resources *resources) {
    struct ringcross_exchange_terms *terms = resources->shared;
    guarded_queues[0] = (int)terms->first;
    guarded_queues[1] = (int)terms->second;
    guard();
    long pieces = (terms->bytes + RINGCROSS_PIECE_BYTES - 1) / RINGCROSS_PIECE_BYTES;
    struct piece *message = calloc((size_t)pieces, sizeof *message);
    if (message == NULL) {
        return;
    }
    memset(message, 0, (size_t)pieces * sizeof *message);
    while (sysv_receive(guarded_queues[0], message, (size_t)terms->bytes) == 0) {
        struct piece *last = &message[pieces - 1];
        struct piece answer = {.type = 1};
        answer.bytes[0] = last->bytes[ringcross_piece_of((size_t)terms->bytes) - 1];
        if (sysv_send(guarded_queues[1], &answer, 1) != 0) {
            break;
        }
    }
    free(message);
}

void ringcross_answer_sysv_semaphore(struct ringcross_peer_resources *resources) {
    struct ringcross_exchange_terms *terms = resources->shared;
    guarded_set = (int)terms->first;
    guard();
    while (semaphore_step(guarded_set, 0, -1) == 0 && semaphore_step(guarded_set, 1, 1) == 0) {
    }
}
