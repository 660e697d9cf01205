#include "footprint.h"

#include "../ringcross.h"

#include <errno.h>
#include <fcntl.h>
#include <semaphore.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FILE_BYTES = 4096, KIBI = 1024 };

/* The sum of the lines that begin so, in bytes, or a negative errno. In one read: the files are made as a whole. */
static long sum_in(const char *path, const char *first, const char *second) {
    char text[FILE_BYTES];
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return -errno;
    }
    ssize_t bytes = read(descriptor, text, sizeof text - 1);
    long error = bytes < 0 ? -errno : 0;
    close(descriptor);
    if (error != 0) {
        return error;
    }
    text[bytes] = '\0';
    long kibibytes = 0, found = 0;
    for (const char *line = text; line != NULL; line = strchr(line, '\n')) {
        line += *line == '\n';
        if (strncmp(line, first, strlen(first)) == 0 || strncmp(line, second, strlen(second)) == 0) {
            kibibytes += strtol(strchr(line, ':') + 1, NULL, 10);
            found++;
        }
    }
    return found == 0 ? -ENODATA : kibibytes * KIBI;
}

static long sum_of(long pid, const char *file, const char *first, const char *second) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%ld/%s", pid, file);
    return sum_in(path, first, second);
}

/* Pages of these two kinds, and the page tables. */
static long with_page_tables(long pid, const char *first, const char *second) {
    long pages = sum_of(pid, "smaps_rollup", first, second);
    if (pages < 0) {
        return pages;
    }
    long tables = sum_of(pid, "status", "VmPTE:", "VmPTE:");
    return tables < 0 ? tables : pages + tables;
}

long ringcross_pss_bytes(long pid) {
    return with_page_tables(pid, "Pss:", "Pss:");
}

long ringcross_host_memory(const char *line) {
    return sum_in("/proc/meminfo", line, line);
}

/* What a process has for itself alone: its private pages, exactly counted, and its page tables. */
long ringcross_footprint(long pid) {
    return with_page_tables(pid, "Private_Clean:", "Private_Dirty:");
}

struct crowd {
    sem_t arrived;
    sem_t leave;
    long size;
    pthread_t threads[];
};

static void wait_for(sem_t *semaphore) {
    while (sem_wait(semaphore) != 0 && errno == EINTR) {
    }
}

static void *stay(void *argument) {
    struct crowd *crowd = argument;
    sem_post(&crowd->arrived);
    wait_for(&crowd->leave);
    return NULL;
}

/* Lets the threads end, and waits for it. */
static void stop(struct crowd *crowd) {
    for (long i = 0; i < crowd->size; i++) {
        sem_post(&crowd->leave);
    }
    for (long i = 0; i < crowd->size; i++) {
        pthread_join(crowd->threads[i], NULL);
    }
    sem_destroy(&crowd->arrived);
    sem_destroy(&crowd->leave);
    free(crowd);
}

/* Threads that all sleep when this returns; NULL: not so many could be made. */
static struct crowd *start(long threads) {
    struct crowd *crowd = calloc(1, sizeof *crowd + (size_t)threads * sizeof *crowd->threads);
    if (crowd == NULL) {
        return NULL;
    }
    sem_init(&crowd->arrived, 0, 0);
    sem_init(&crowd->leave, 0, 0);
    while (crowd->size < threads && pthread_create(&crowd->threads[crowd->size], NULL, stay, crowd) == 0) {
        crowd->size++;
    }
    for (long i = 0; i < crowd->size; i++) {
        wait_for(&crowd->arrived);
    }
    if (crowd->size < threads) {
        stop(crowd);
        return NULL;
    }
    return crowd;
}

/* By how many bytes this process grows with so many sleeping threads, or a negative errno. The spare ones come first
 * and use up what earlier threads have left: libc keeps their stacks. */
long ringcross_weigh_threads(long spare, long threads) {
    struct crowd *first = start(spare);
    if (first == NULL) {
        return -EAGAIN;
    }
    long result = -EAGAIN;
    long before = ringcross_footprint(getpid());
    struct crowd *second = start(threads);
    if (second != NULL) {
        long after = ringcross_footprint(getpid());
        result = before < 0 ? before : after < 0 ? after : after - before;
        stop(second);
    }
    stop(first);
    return result;
}
