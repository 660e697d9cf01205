#include "exchange.h"
#include "pieces.h"

#include <fcntl.h>
#include <mqueue.h>
#include <sys/stat.h>

static long posix_send(int queue, const void *bytes, size_t size) {
    for (const char *next = bytes; size > 0;) {
        if (mq_send(queue, next, ringcross_piece_of(size), 0) == 0) {
            next += ringcross_piece_of(size);
            size -= ringcross_piece_of(size);
        } else if (errno != EINTR || ringcross_ended) {
            return -errno;
        }
    }
    return 0;
}

static long posix_receive(int queue, void *bytes, size_t size) {
    for (char *next = bytes; size > 0;) {
        ssize_t moved = mq_receive(queue, next, ringcross_piece_of(size), NULL);
        if (moved >= 0) {
            next += moved;
            size -= (size_t)moved;
        } else if (errno != EINTR || ringcross_ended) {
            return -errno;
        }
    }
    return 0;
}

static const struct ringcross_medium posix_queue = {posix_send, posix_receive};

long ringcross_posix_queue_exchange(int out, int in, const void *message, long bytes, long count) {
    char answer = 0;
    long error = 0;
    for (long i = 0; i < count && error == 0; i++) {
        error = ringcross_exchange_one(posix_queue, out, in, message, (size_t)bytes, &answer);
    }
    return error != 0 ? error : answer;
}

/* A queue without a name for its members only; its descriptor, which is close-on-exec, or a negative errno. */
long ringcross_posix_queue_open(const char *name, long piece_bytes, long pieces) {
    struct mq_attr attributes = {.mq_maxmsg = pieces, .mq_msgsize = piece_bytes};
    mqd_t queue = mq_open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR, &attributes);
    if (queue < 0) {
        return -errno;
    }
    mq_unlink(name);
    return queue;
}

void ringcross_answer_posix_queue(struct ringcross_peer_resources *resources) {
    struct ringcross_exchange_terms *terms = resources->shared;
    ringcross_answer_by(posix_queue, resources->descriptor[0], resources->descriptor[1], terms->bytes);
}
