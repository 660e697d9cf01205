#include "memory.h"

#include "demonstrate.h"
#include "series.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { MOST = 256, FEW = 16, FEWEST = 4, KIBI = 1024, FILE_BYTES = 4096 * KIBI, LEAST_PAGE = 4096 };

/* 0 or a negative errno. In small pages, so that the bytes are those that were asked for. */
static int touch(long bytes) {
    if (bytes == 0) {
        return 0;
    }
    char *own = mmap(NULL, (size_t)bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (own == MAP_FAILED) {
        return -errno;
    }
    /* Without huge pages in the kernel it refuses: there is nothing to forbid then. */
    (void)madvise(own, (size_t)bytes, MADV_NOHUGEPAGE);
    memset(own, 1, (size_t)bytes);
    return 0;
}

static long room(long most) {
    long tasks = ringcross_room_for_tasks(most);
    return tasks < FEWEST ? ringcross_refused("RLIMIT_NPROC", EAGAIN) : tasks;
}

static int show(const struct ringcross_series *series, size_t count) {
    int refused = 0;
    for (size_t i = 0; i < count && refused == 0; i++) {
        refused = ringcross_show_series(&series[i]);
    }
    return refused;
}

int ringcross_show_memory_of_tasks(void) {
    long most = room(MOST), few = most < FEW ? most : FEW;
    const struct ringcross_series series[] = {
        {"processes.touched0KiB", 0, most, touch, 0},
        {"threads.touched0KiB", 1, most, touch, 0},
        {"processes.touched64KiB", 0, few, touch, 64 * KIBI},
        {"threads.touched64KiB", 1, few, touch, 64 * KIBI},
        {"processes.touched1024KiB", 0, few, touch, 1024 * KIBI},
        {"threads.touched1024KiB", 1, few, touch, 1024 * KIBI},
    };
    return most < 0 ? (int)most : show(series, sizeof series / sizeof *series);
}

static int file;

/* Reads all of the file through a mapping that shares it: 0, or -EIO where it is not what was written. */
static int read_shared(long bytes) {
    const char *mapped = mmap(NULL, (size_t)bytes, PROT_READ, MAP_SHARED, file, 0);
    if (mapped == MAP_FAILED) {
        return -errno;
    }
    for (long i = 0; i < bytes; i += KIBI) {
        if (((const volatile char *)mapped)[i] != 1) {
            return -EIO;
        }
    }
    return 0;
}

/* Writes to each page of a private mapping, which makes it a copy. */
static int write_private(long bytes) {
    char *mapped = mmap(NULL, (size_t)bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0);
    if (mapped == MAP_FAILED) {
        return -errno;
    }
    for (long i = 0; i < bytes; i += KIBI) {
        ((volatile char *)mapped)[i]++;
    }
    return 0;
}

/* How many bytes of the file are in the page cache, or a negative errno. */
static long cached(void) {
    static unsigned char resident[FILE_BYTES / LEAST_PAGE];
    long page = sysconf(_SC_PAGESIZE), bytes = 0;
    void *mapped = mmap(NULL, FILE_BYTES, PROT_READ, MAP_SHARED, file, 0);
    if (mapped == MAP_FAILED || mincore(mapped, FILE_BYTES, resident) != 0) {
        return ringcross_refused("mincore", errno);
    }
    for (long i = 0; i < FILE_BYTES / page; i++) {
        bytes += (resident[i] & 1) * page;
    }
    munmap(mapped, FILE_BYTES);
    return bytes;
}

/* A file without a name any more, on disk and, where its file system can do without, out of the page cache. */
static int make_file(void) {
    static const char name[] = "data-of-processes";
    char ones[KIBI];
    ssize_t written = sizeof ones;
    memset(ones, 1, sizeof ones);
    file = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) {
        return ringcross_refused(name, errno);
    }
    unlink(name);
    for (long i = 0; i < FILE_BYTES && written == sizeof ones; i += written) {
        written = write(file, ones, sizeof ones);
    }
    if (written != sizeof ones || fsync(file) != 0 ||
        posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED) != 0) {
        return ringcross_refused(name, errno);
    }
    return 0;
}

int ringcross_show_file_of_processes(void) {
    long most = room(FEW);
    int refused = most < 0 ? (int)most : make_file();
    if (refused != 0) {
        return refused;
    }
    const struct ringcross_series without = {"withoutFile", 0, most, touch, 0};
    const struct ringcross_series shared = {"sharedFile", 0, most, read_shared, FILE_BYTES};
    const struct ringcross_series private = {"privateCopies", 0, most, write_private, FILE_BYTES};
    ringcross_tell("fileBytes", FILE_BYTES);
    ringcross_tell("cachedBefore", cached());
    refused = ringcross_show_series(&without);
    refused = refused == 0 ? ringcross_show_series(&shared) : refused;
    ringcross_tell("cachedAfterSharing", cached());
    refused = refused == 0 ? ringcross_show_series(&private) : refused;
    close(file);
    return refused;
}
