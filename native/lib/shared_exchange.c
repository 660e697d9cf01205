#include "../arch/arch.h"
#include "exchange.h"

#include <linux/futex.h>
#include <stdatomic.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

/* In the memory that both sides map: a counter there and one back, on cache lines of their own, and the message. */
struct shared_exchange {
    struct ringcross_exchange_terms terms;
    _Alignas(RINGCROSS_SHARED_THERE) _Atomic unsigned there;
    _Alignas(RINGCROSS_SHARED_BACK) _Atomic unsigned back;
    char answer;
    _Alignas(RINGCROSS_SHARED_MESSAGE) char message[RINGCROSS_SHARED_BYTES - RINGCROSS_SHARED_MESSAGE];
};

_Static_assert(offsetof(struct shared_exchange, there) == RINGCROSS_SHARED_THERE, "as Java has it");
_Static_assert(offsetof(struct shared_exchange, back) == RINGCROSS_SHARED_BACK, "as Java has it");
_Static_assert(offsetof(struct shared_exchange, answer) == RINGCROSS_SHARED_ANSWER, "as Java has it");
_Static_assert(sizeof(struct shared_exchange) == RINGCROSS_SHARED_BYTES, "as it is mapped");

/* 0 or a negative errno: a futex that is refused would leave nothing but a loop, and its time. */
static inline long publish(_Atomic unsigned *counter, unsigned value, int spinning) {
    atomic_store_explicit(counter, value, memory_order_release);
    return !spinning && syscall(SYS_futex, counter, FUTEX_WAKE, 1, NULL) < 0 ? -errno : 0;
}

/* Returns when the counter has that value, or when this thread shall end; 0 or a negative errno. */
static inline long await(_Atomic unsigned *counter, unsigned value, int spinning) {
    unsigned seen;
    while ((seen = atomic_load_explicit(counter, memory_order_acquire)) != value && !ringcross_ended) {
        if (spinning) {
            ringcross_relax();
        } else if (syscall(SYS_futex, counter, FUTEX_WAIT, seen, NULL) < 0 && errno != EAGAIN && errno != EINTR) {
            return -errno;
        }
    }
    return 0;
}

static inline long exchange(struct shared_exchange *shared, const void *message, long count, int spinning) {
    for (long i = 0; i < count; i++) {
        unsigned next = atomic_load_explicit(&shared->there, memory_order_relaxed) + 1;
        memcpy(shared->message, message, (size_t)shared->terms.bytes);
        long error = publish(&shared->there, next, spinning);
        error = error != 0 ? error : await(&shared->back, next, spinning);
        if (error != 0) {
            return error;
        }
    }
    return shared->answer;
}

long ringcross_futex_exchange(void *shared, const void *message, long count) {
    return exchange(shared, message, count, 0);
}

long ringcross_spin_exchange(void *shared, const void *message, long count) {
    return exchange(shared, message, count, 1);
}

/* Copies each message out, as whoever wants to keep it must, and answers with its last byte. */
static inline void answer(struct shared_exchange *shared, int spinning) {
    size_t bytes = (size_t)shared->terms.bytes;
    char *message = malloc(bytes);
    long error = 0;
    for (unsigned next = 1; message != NULL && !ringcross_ended && error == 0; next++) {
        error = await(&shared->there, next, spinning);
        if (error == 0) {
            memcpy(message, shared->message, bytes);
            shared->answer = message[bytes - 1];
            error = publish(&shared->back, next, spinning);
        }
    }
    free(message);
}

void ringcross_answer_futex(struct ringcross_peer_resources *resources) {
    answer(resources->shared, 0);
}

void ringcross_answer_spin(struct ringcross_peer_resources *resources) {
    answer(resources->shared, 1);
}
