#define _GNU_SOURCE
#include "demonstrate.h"
#include "demonstrate_memory.h"

#include <errno.h>
#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

enum { BEFORE = 1, BY_CHILD = 2, BY_THREAD = 3 };

static volatile int *shared_word;

/* Exits with what it reads at the parent's address after it wrote there. */
static int write_as_child(void *word) {
    *(volatile int *)word = BY_CHILD;
    return *(volatile int *)word;
}

static void *write_as_thread(void *stack_address) {
    volatile int own = 0;
    *shared_word = BY_THREAD;
    *(uintptr_t *)stack_address = (uintptr_t)&own;
    return NULL;
}

/* One address on the heap, written by a child of fork and by a thread, read back by the one who made it. */
static int own_address_space(void) {
    struct ringcross_end end;
    pthread_t thread;
    uintptr_t threads_stack = 0;
    volatile int mine = 0;
    volatile int *word = malloc(sizeof *word);
    if (word == NULL) {
        return ringcross_refused("malloc", errno);
    }
    *word = BEFORE;
    int refused = ringcross_sacrifice(write_as_child, (void *)word, 0, &end);
    if (refused == 0) {
        ringcross_tell("wroteBefore", BEFORE);
        ringcross_tell("childReads", end.exited);
        ringcross_tell("parentReadsAfterChild", *word);
        shared_word = word;
        refused = -pthread_create(&thread, NULL, write_as_thread, &threads_stack);
        if (refused == 0) {
            pthread_join(thread, NULL);
            ringcross_tell("threadWrote", BY_THREAD);
            ringcross_tell("parentReadsAfterThread", *word);
            ringcross_tell("stacksApartBytes", labs((long)(threads_stack - (uintptr_t)&mine)));
        } else {
            ringcross_refused("pthread_create", -refused);
        }
    }
    free((void *)word);
    return refused;
}

const struct ringcross_demonstration ringcross_process_demonstrations[] = {
    {"own-address-space", own_address_space},
    {"memory-of-tasks", ringcross_show_memory_of_tasks},
    {"file-of-processes", ringcross_show_file_of_processes},
    {NULL, NULL},
};
