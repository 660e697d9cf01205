/* Threads that contend for one word or one lock. */
#include "selftest.h"

#include "../ringcross.h"
#include "../lib/contention.h"

#include <stddef.h>

enum { CONTENDERS = 3, TIMES = 2000 };

static void contend(const char *name, struct ringcross_contention *contention, long (*loop)(void *, long),
                    void *what) {
    void *others[CONTENDERS];
    contention->arrived = 0;
    for (int i = 0; i < CONTENDERS; i++) {
        others[i] = ringcross_peer_start(name, -1, NULL, 0, contention);
        CHECK(others[i] != NULL);
    }
    CHECK(ringcross_contenders_await(contention, CONTENDERS) == 0);
    CHECK(loop(what, TIMES) == 0);
    for (int i = 0; i < CONTENDERS; i++) {
        CHECK(ringcross_peer_stop(others[i]) == 0);
    }
}

/* ThreadSanitizer hands a signal on only at calls that it knows, and there is none in this loop: it would never end. */
#ifndef __SANITIZE_THREAD__
static void no_addition_is_lost(void) {
    struct ringcross_contention contention = {.word = 0};
    contend("atomic-add", &contention, ringcross_loop_atomic_add, &contention.word);
    CHECK(contention.word >= TIMES);
}
#endif

static void a_lock_is_free_when_all_have_left(void) {
    struct ringcross_contention contention = {.word = 0};
    CHECK(ringcross_mutex_prepare(&contention.mutex, PTHREAD_PROCESS_PRIVATE, PTHREAD_MUTEX_STALLED) == 0);
    contend("mutex", &contention, ringcross_loop_mutex, &contention.mutex);
    CHECK(pthread_mutex_trylock(&contention.mutex) == 0);
    CHECK(pthread_mutex_unlock(&contention.mutex) == 0);
    CHECK(pthread_mutex_destroy(&contention.mutex) == 0);
}

static void a_spinlock_is_free_when_all_have_left(void) {
    struct ringcross_contention contention = {.word = 0};
    CHECK(pthread_spin_init(&contention.spinlock, PTHREAD_PROCESS_PRIVATE) == 0);
    contend("spinlock", &contention, ringcross_loop_spinlock, (void *)&contention.spinlock);
    CHECK(pthread_spin_trylock(&contention.spinlock) == 0);
    CHECK(pthread_spin_unlock(&contention.spinlock) == 0);
    CHECK(pthread_spin_destroy(&contention.spinlock) == 0);
}

static void nobody_who_never_comes_is_waited_for(void) {
    struct ringcross_contention contention = {.arrived = 1};
    CHECK(ringcross_contenders_await(&contention, 1) == 0);
}

void test_contenders(void) {
#ifndef __SANITIZE_THREAD__
    no_addition_is_lost();
#endif
    a_lock_is_free_when_all_have_left();
    a_spinlock_is_free_when_all_have_left();
    nobody_who_never_comes_is_waited_for();
}
