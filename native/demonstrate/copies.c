#include "copies.h"

#include "../ringcross.h"
#include "../lib/clock.h"
#include "demonstrate.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { MEBIBYTES = 32, BYTES = MEBIBYTES << 20, KIBI = 1024, COPIES = 5, LINE = 256 };

/* In KiB; a child leaves it on a page that it shares with its parent. */
struct seen {
    long private_after_fork;
    long tables;
    long private_after_writes;
};

static struct seen *seen;
static char *memory;

/* The sum of the lines that begin so, in the unit that they have: KiB; -1 where the file can't be read, or has none. */
static long sum_of(const char *path, const char *begin) {
    char line[LINE];
    long sum = 0, found = 0;
    FILE *file = fopen(path, "re");
    if (file == NULL) {
        return -1;
    }
    while (fgets(line, sizeof line, file) != NULL) {
        long kibibytes;
        if (strncmp(line, begin, strlen(begin)) == 0 && sscanf(strchr(line, ':') + 1, "%ld", &kibibytes) == 1) {
            sum += kibibytes;
            found++;
        }
    }
    int unread = ferror(file);
    fclose(file);
    return unread || found == 0 ? -1 : sum;
}

static void touch(char *start) {
    long page = sysconf(_SC_PAGESIZE);
    ringcross_touch(start, BYTES / page, page);
}

static int look_write_look(void *unused) {
    (void)unused;
    seen->private_after_fork = sum_of("/proc/self/smaps_rollup", "Private_");
    seen->tables = sum_of("/proc/self/status", "VmPTE:");
    touch(memory);
    seen->private_after_writes = sum_of("/proc/self/smaps_rollup", "Private_");
    return 0;
}

/* NULL when there is no memory. */
static char *touched(void) {
    char *start = mmap(NULL, BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (start == MAP_FAILED) {
        return NULL;
    }
    /* A kernel without huge pages refuses it, and there is nothing to forbid then. */
    madvise(start, BYTES, MADV_NOHUGEPAGE);
    touch(start);
    return start;
}

static int show_child(void) {
    struct ringcross_end end;
    memory = touched();
    if (memory == NULL) {
        return ringcross_refused("mmap", errno);
    }
    int refused = ringcross_run_in_child(look_write_look, NULL, 0, &end);
    if (refused == 0 &&
        (end.exited != 0 || seen->private_after_fork < 0 || seen->tables < 0 || seen->private_after_writes < 0)) {
        return ringcross_refused("/proc/self/smaps_rollup and status of a child", EACCES);
    }
    return refused;
}

/* The fastest of some: nanoseconds for each MiB of memory that is copied to other memory, both touched before. */
static int tell_copying(void) {
    long fastest = INT64_MAX;
    char *copy = touched();
    if (copy == NULL) {
        return ringcross_refused("mmap", errno);
    }
    for (int i = 0; i < COPIES; i++) {
        long before = ringcross_nanos_now();
        memcpy(copy, memory, BYTES);
        long took = ringcross_nanos_now() - before;
        fastest = took < fastest ? took : fastest;
    }
    munmap(copy, BYTES);
    ringcross_tell("copyNanosPerMebibyte", fastest / MEBIBYTES);
    return 0;
}

int ringcross_show_copies(void) {
    seen = mmap(NULL, sizeof *seen, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (seen == MAP_FAILED) {
        return ringcross_refused("mmap", errno);
    }
    int refused = show_child();
    if (refused == 0) {
        ringcross_tell("touchedBytes", BYTES);
        ringcross_tell("childsOwnBytesAfterFork", seen->private_after_fork * KIBI);
        ringcross_tell("childsPageTableBytes", seen->tables * KIBI);
        ringcross_tell("childsOwnBytesAfterWrites", seen->private_after_writes * KIBI);
        refused = tell_copying();
    }
    return refused;
}
