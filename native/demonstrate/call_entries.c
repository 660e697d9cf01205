#include "../arch/arch.h"
#include "../lib/child.h"
#include "../ringcross.h"
#include "demonstrate.h"
#include "modes.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { CALLS = 1000, TIMED_CALLS = 300000, BUFFER = 4096, KEY = 128 };

/* A line of 64 bytes, as long as any. */
static const char LINE[] = "...............................................................\n";
enum { BYTES = sizeof LINE - 1 };

static FILE *stream;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

/* Each does so many calls, and says how many bytes it believes to have moved. */

static long call_function(int descriptor, long calls) {
    return ringcross_loop_call((void *)ringcross_noop, calls, descriptor, 0, 0);
}

static long read_clock(int descriptor, long calls) {
    struct timespec now;
    (void)descriptor;
    for (long i = 0; i < calls; i++) {
        clock_gettime(CLOCK_MONOTONIC, &now);
    }
    return 0;
}

static long ask_parent(int descriptor, long calls) {
    return ringcross_loop_syscall(__NR_getppid, calls, descriptor, 0, 0) > 0 ? 0 : -1;
}

static long issue_unserved(int descriptor, long calls) {
    return ringcross_loop_syscall(RINGCROSS_UNSERVED_NUMBER, calls, descriptor, 0, 0) < 0 ? 0 : -1;
}

static long lock_and_unlock(int descriptor, long calls) {
    (void)descriptor;
    for (long i = 0; i < calls; i++) {
        pthread_mutex_lock(&mutex);
        pthread_mutex_unlock(&mutex);
    }
    return 0;
}

static long read_lines(int descriptor, long calls) {
    char line[BYTES];
    long bytes = 0;
    for (long i = 0; i < calls; i++) {
        bytes += read(descriptor, line, BYTES);
    }
    return bytes;
}

static long read_stream(int descriptor, long calls) {
    char line[BYTES];
    long bytes = 0;
    (void)descriptor;
    for (long i = 0; i < calls; i++) {
        bytes += (long)fread(line, 1, BYTES, stream);
    }
    return bytes;
}

static long write_lines(int descriptor, long calls) {
    long bytes = 0;
    for (long i = 0; i < calls; i++) {
        bytes += write(descriptor, LINE, BYTES);
    }
    return bytes;
}

static long print_lines(int descriptor, long calls) {
    (void)descriptor;
    for (long i = 0; i < calls; i++) {
        if (fputs(LINE, stream) < 0) {
            return -1;
        }
    }
    return fflush(stream) == 0 ? calls * BYTES : -1;
}

enum subject { CROSSING, FILES, LOCKS };

static const struct part {
    enum subject subject;
    const char *name;
    long (*act)(int descriptor, long calls);
    int bytes; /* a call */
    int writes;
    int buffering; /* of the stream, as setvbuf(3) has it */
} parts[] = {
    {CROSSING, "function", call_function, 0, 0, _IONBF},
    {CROSSING, "clock", read_clock, 0, 0, _IONBF},
    {CROSSING, "getppid", ask_parent, 0, 0, _IONBF},
    {CROSSING, "unserved", issue_unserved, 0, 0, _IONBF},
    {LOCKS, "freeLock", lock_and_unlock, 0, 0, _IONBF},
    {FILES, "read", read_lines, BYTES, 0, _IONBF},
    {FILES, "readBuffered", read_stream, BYTES, 0, _IOFBF},
    {FILES, "write", write_lines, BYTES, 1, _IONBF},
    {FILES, "print", print_lines, BYTES, 1, _IONBF},
    {FILES, "printBuffered", print_lines, BYTES, 1, _IOFBF},
};

/* A file in memory, of as many lines as there are calls when it is to be read. */
static int open_file(const struct part *part) {
    static char buffer[BUFFER];
    int file = memfd_create("lines", MFD_CLOEXEC);
    if (file < 0 || (!part->writes && (write_lines(file, CALLS) < 0 || lseek(file, 0, SEEK_SET) != 0))) {
        return -1;
    }
    stream = fdopen(file, part->writes ? "w" : "r");
    if (stream == NULL || setvbuf(stream, part->buffering == _IOFBF ? buffer : NULL, part->buffering, BUFFER) != 0) {
        return -1;
    }
    return file;
}

/* Stops before and after what is counted; ends with 0 when the bytes are where they should be. */
static void be_counted(const struct part *part) {
    pid_t self = getpid();
    if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0) {
        _exit(errno);
    }
    int file = open_file(part);
    if (file < 0) {
        _exit(errno);
    }
    ringcross_bare_syscall(__NR_kill, self, SIGSTOP, 0);
    long bytes = part->act(file, CALLS);
    ringcross_bare_syscall(__NR_kill, self, SIGSTOP, 0);
    if (part->writes) {
        bytes = lseek(file, 0, SEEK_END);
    }
    _exit(bytes == (long)CALLS * part->bytes ? 0 : EIO);
}

/* The signal that it stopped with, or a negative errno. */
static int await_stop(pid_t pid) {
    int status;
    pid_t stopped = ringcross_waitpid(pid, &status, 0);
    if (stopped < 0) {
        return stopped;
    }
    return WIFSTOPPED(status) ? WSTOPSIG(status) : WIFEXITED(status) ? -WEXITSTATUS(status) : -ECHILD;
}

/* Entries between the two stops, the second's own kill not among them; or a negative errno. */
static long entries_between(pid_t pid) {
    long stops = 0;
    int stopped = await_stop(pid);
    if (stopped != SIGSTOP) {
        return stopped < 0 ? stopped : -ECHILD;
    }
    if (ptrace(PTRACE_SETOPTIONS, pid, NULL, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL) != 0) {
        return -errno;
    }
    do {
        if (ptrace(PTRACE_SYSCALL, pid, NULL, NULL) != 0) {
            return -errno;
        }
        stopped = await_stop(pid);
        stops += stopped == (SIGTRAP | 0x80);
    } while (stopped == (SIGTRAP | 0x80));
    /* Each system call stops on its way in and on its way out. */
    return stopped == SIGSTOP ? stops / 2 - 1 : stopped < 0 ? stopped : -ECHILD;
}

static long count_entries(const struct part *part) {
    int status = 0;
    fflush(stdout);
    pid_t pid = ringcross_fork_bound();
    if (pid == 0) {
        be_counted(part);
    }
    if (pid < 0) {
        return pid;
    }
    long entries = entries_between(pid);
    if (entries < 0) {
        kill(pid, SIGKILL);
        (void)ringcross_waitpid(pid, &status, 0);
        return entries;
    }
    if (ptrace(PTRACE_DETACH, pid, NULL, NULL) != 0) {
        return -errno;
    }
    pid_t ended = ringcross_waitpid(pid, &status, 0);
    if (ended < 0) {
        return ended;
    }
    return WIFEXITED(status) ? (WEXITSTATUS(status) == 0 ? entries : -WEXITSTATUS(status)) : -ECHILD;
}

static int print_to_null(void *buffering) {
    static char buffer[BUFFER];
    int how = *(int *)buffering;
    stream = fopen("/dev/null", "we");
    if (stream == NULL || setvbuf(stream, how == _IOFBF ? buffer : NULL, how, BUFFER) != 0) {
        return errno;
    }
    return print_lines(-1, TIMED_CALLS) < 0 ? EIO : 0;
}

static long micros(struct timeval time) {
    return time.tv_sec * 1000000L + time.tv_usec;
}

/* How a child that does nothing but print divides its CPU time. */
static int tell_split(const char *name, int buffering) {
    char key[KEY];
    struct ringcross_end end;
    struct rusage before = ringcross_usage(RUSAGE_CHILDREN);
    int refused = ringcross_run_in_child(print_to_null, &buffering, 0, &end);
    struct rusage after = ringcross_usage(RUSAGE_CHILDREN);
    if (refused != 0 || end.exited != 0) {
        return refused != 0 ? refused : ringcross_refused("printing to /dev/null", end.exited > 0 ? end.exited : ECHILD);
    }
    snprintf(key, sizeof key, "%s.userMicros", name);
    ringcross_tell(key, micros(after.ru_utime) - micros(before.ru_utime));
    snprintf(key, sizeof key, "%s.systemMicros", name);
    ringcross_tell(key, micros(after.ru_stime) - micros(before.ru_stime));
    return 0;
}

/* System calls of a child, counted by tracing it: what a tracer sees needs no rights. */
static int tell_entries(enum subject subject) {
    char key[KEY];
    ringcross_tell("calls", CALLS);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        long entries = parts[i].subject == subject ? count_entries(&parts[i]) : 0;
        if (entries < 0) {
            return ringcross_refused("tracing a child", (int)-entries);
        }
        if (parts[i].subject == subject) {
            snprintf(key, sizeof key, "%s.entries", parts[i].name);
            ringcross_tell(key, entries);
        }
    }
    return 0;
}

int ringcross_show_entries_of_calls(void) {
    return tell_entries(CROSSING);
}

int ringcross_show_entries_of_locks(void) {
    return tell_entries(LOCKS);
}

int ringcross_show_entries_of_files(void) {
    int refused = tell_entries(FILES);
    if (refused == 0) {
        refused = tell_split("print", _IONBF);
    }
    return refused == 0 ? tell_split("printBuffered", _IOFBF) : refused;
}
