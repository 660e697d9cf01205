#include "demonstrate.h"
#include "copies.h"
#include "crash.h"
#include "entries.h"
#include "memory.h"

#include <errno.h>
#include <inttypes.h>
#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

enum { BEFORE = 1, BY_CHILD = 2, BY_THREAD = 3 };

/* Where a task found the word, and where its own stack is; on a page that is shared with children too. */
struct place {
    volatile int *word;
    uintptr_t stack;
};

static struct place *places;

enum { PARENTS, CHILDS, THREADS, PLACES };

static void remember_place(int whose, volatile int *word) {
    volatile int own = 0;
    places[whose] = (struct place){word, (uintptr_t)&own};
}

/* Exits with what it reads at the parent's address after it wrote there. */
static int write_as_child(void *word) {
    remember_place(CHILDS, word);
    *(volatile int *)word = BY_CHILD;
    return *(volatile int *)word;
}

static void *write_as_thread(void *word) {
    remember_place(THREADS, word);
    *(volatile int *)word = BY_THREAD;
    return NULL;
}

static void tell_place(const char *heap, const char *stack, int whose) {
    printf("%s=%p\n%s=0x%" PRIxPTR "\n", heap, (void *)places[whose].word, stack, places[whose].stack);
}

static int write_by_child(volatile int *word) {
    struct ringcross_end end;
    *word = BEFORE;
    int refused = ringcross_run_in_child(write_as_child, (void *)word, 0, &end);
    if (refused == 0) {
        ringcross_tell("wroteBefore", BEFORE);
        ringcross_tell("childReads", end.exited);
        ringcross_tell("parentReadsAfterChild", *word);
        tell_place("childsAddress", "childsStack", CHILDS);
    }
    return refused;
}

static int write_by_thread(volatile int *word) {
    pthread_t thread;
    int error = pthread_create(&thread, NULL, write_as_thread, (void *)word);
    if (error != 0) {
        return ringcross_refused("pthread_create", error);
    }
    pthread_join(thread, NULL);
    ringcross_tell("threadWrote", BY_THREAD);
    ringcross_tell("parentReadsAfterThread", *word);
    tell_place("threadsAddress", "threadsStack", THREADS);
    ringcross_tell("stacksApartBytes", labs((long)(places[THREADS].stack - places[PARENTS].stack)));
    return 0;
}

/* One address on the heap, written by a child of fork and by a thread, read back by the one who made it. */
static int own_address_space(void) {
    volatile int *word = malloc(sizeof *word);
    if (word == NULL) {
        return ringcross_refused("memory for the word", errno);
    }
    places = mmap(NULL, PLACES * sizeof *places, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (places == MAP_FAILED) {
        int error = errno;
        free((void *)word);
        return ringcross_refused("memory for the word's places", error);
    }
    remember_place(PARENTS, word);
    tell_place("parentsAddress", "parentsStack", PARENTS);
    int refused = write_by_child(word);
    refused = refused == 0 ? write_by_thread(word) : refused;
    munmap(places, PLACES * sizeof *places);
    free((void *)word);
    return refused;
}

const struct ringcross_demonstration ringcross_process_demonstrations[] = {
    {"own-address-space", own_address_space},
    {"fewer-syscalls-per-thread", ringcross_show_entries},
    {"fork-copies-memory", ringcross_show_copies},
    {"process-crash-is-contained", ringcross_show_process_crash},
    {"thread-crash-kills-process", ringcross_show_thread_crash},
    {"memory-of-tasks", ringcross_show_memory_of_tasks},
    {"file-of-processes", ringcross_show_file_of_processes},
    {NULL, NULL},
};
