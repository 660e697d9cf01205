#include "../lib/child.h"
#include "demonstrate.h"
#include "crash.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Exchanged between one death and the next. */
enum { MESSAGES = 1000 };

/* What the parent's exchanging thread has seen so far. */
static atomic_long answered;
static atomic_long wrong;
static atomic_int enough;

/* The other process: each message comes back with one added, until there are no more. */
static void answer(int end) {
    uint32_t message;
    while (read(end, &message, sizeof message) == sizeof message) {
        message++;
        if (write(end, &message, sizeof message) != sizeof message) {
            _exit(1);
        }
    }
    _exit(0);
}

/* Until there have been enough, or one is lost. */
static void *exchange(void *end) {
    int descriptor = *(int *)end;
    for (uint32_t sent = 0; !enough; sent++) {
        uint32_t message = sent;
        if (write(descriptor, &message, sizeof message) != sizeof message ||
            read(descriptor, &message, sizeof message) != sizeof message) {
            break;
        }
        if (message == sent + 1) {
            answered++;
        } else {
            wrong++;
        }
    }
    return NULL;
}

/* Fewer than asked for when the answers have stopped for a second. */
static long await_messages(long more) {
    enum { STEP_MICROS = 1000, STEPS = 1000 };
    long before = answered;
    long seen = before;
    for (int idle = 0; answered - before < more && idle < STEPS; idle++) {
        if (answered != seen) {
            seen = answered;
            idle = 0;
        }
        usleep(STEP_MICROS);
    }
    return answered - before;
}

/* The page at 0 is never mapped. */
static int fault(void *unused) {
    volatile char *nowhere = unused;
    *nowhere = 1;
    return 0;
}

static int give_up(void *unused) {
    (void)unused;
    abort();
}

static int be_killed(void *unused) {
    (void)unused;
    kill(getpid(), SIGKILL);
    pause();
    return 0;
}

static const struct {
    const char *name;
    const char *after;
    int (*die)(void *);
} deaths[] = {{"faulted", "messagesAfterFault", fault},
              {"aborted", "messagesAfterAbort", give_up},
              {"killed", "messagesAfterKill", be_killed}};

static int let_others_die(void) {
    int refused = 0;
    ringcross_tell("messagesWanted", MESSAGES);
    ringcross_tell("messagesBefore", await_messages(MESSAGES));
    for (size_t i = 0; i < sizeof deaths / sizeof *deaths && refused == 0; i++) {
        struct ringcross_end end;
        refused = ringcross_run_in_child(deaths[i].die, NULL, 0, &end);
        if (refused == 0) {
            ringcross_tell_end(deaths[i].name, &end);
            ringcross_tell(deaths[i].after, await_messages(MESSAGES));
        }
    }
    return refused;
}

/* One that waits for an answer that never comes is woken by the end of the stream. */
static void end_exchange(pthread_t thread, int end) {
    struct timespec second;
    enough = 1;
    clock_gettime(CLOCK_REALTIME, &second);
    second.tv_sec++;
    if (pthread_timedjoin_np(thread, NULL, &second) != 0) {
        shutdown(end, SHUT_RDWR);
        pthread_join(thread, NULL);
    }
}

static int exchange_meanwhile(int end) {
    pthread_t thread;
    int error = pthread_create(&thread, NULL, exchange, &end);
    if (error != 0) {
        return ringcross_refused("pthread_create", error);
    }
    int refused = let_others_die();
    end_exchange(thread, end);
    return refused;
}

int ringcross_show_process_crash(void) {
    int fds[2];
    int status;
    /* A message to a peer that has gone is an error, which is counted, and not the end. */
    signal(SIGPIPE, SIG_IGN);
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) != 0) {
        return ringcross_refused("socketpair", errno);
    }
    pid_t peer = ringcross_fork_bound();
    if (peer < 0) {
        return ringcross_refused("fork", -peer);
    }
    if (peer == 0) {
        close(fds[0]);
        answer(fds[1]);
    }
    close(fds[1]);
    int refused = exchange_meanwhile(fds[0]);
    close(fds[0]);
    pid_t ended = ringcross_waitpid(peer, &status, 0);
    if (ended < 0) {
        return ringcross_refused("waitpid", -ended);
    }
    ringcross_tell("wrongAnswers", wrong);
    ringcross_tell("peer.exit", WIFEXITED(status) ? WEXITSTATUS(status) : -1);
    return refused;
}
