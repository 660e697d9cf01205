/* The native library without Java, on whatever architecture this was compiled for. Usage: selftest [HELPER EXIT];
 * without the two programs only what happens within this process is tested. */
#include "selftest.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/time.h>
#include <unistd.h>

const char *const missing_program = "/nonexistent/program";

static int failures;

void check(int holds, const char *test, int line, const char *condition) {
    if (!holds) {
        failures++;
        printf("line %d, %s: not so: %s\n", line, test, condition);
    }
}

struct line open_line(void) {
    int there[2], back[2];
    if (pipe2(there, O_CLOEXEC) != 0 || pipe2(back, O_CLOEXEC) != 0) {
        perror("pipe2");
        exit(2);
    }
    return (struct line){there[0], there[1], back[0], back[1]};
}

void close_line(struct line *line) {
    close(line->peer_in);
    close(line->out);
    close(line->in);
    close(line->peer_out);
}

/* Counted by whichever thread is interrupted. */
static int signals;

static void count_signal(int number) {
    (void)number;
    __atomic_fetch_add(&signals, 1, __ATOMIC_RELAXED);
}

void interrupt_each_ms(int milliseconds) {
    struct sigaction action = {.sa_handler = count_signal};
    struct itimerval every = {{0, milliseconds * 1000}, {0, milliseconds * 1000}};
    __atomic_store_n(&signals, 0, __ATOMIC_RELAXED);
    sigaction(SIGALRM, &action, NULL);
    setitimer(ITIMER_REAL, &every, NULL);
}

int interruptions(void) {
    return __atomic_load_n(&signals, __ATOMIC_RELAXED);
}

static int open_descriptors(void) {
    int open = 0;
    for (int i = 0; i < 256; i++) {
        open += fcntl(i, F_GETFD) >= 0;
    }
    return open;
}

int main(int count, char **arguments) {
    if (count != 1 && count != 3) {
        fprintf(stderr, "usage: %s [HELPER EXIT]\n", arguments[0]);
        return 2;
    }
    /* Whatever is wrong is said at once, also by a run that then hangs. */
    setvbuf(stdout, NULL, _IOLBF, 0);
    signal(SIGPIPE, SIG_IGN);
    int before = open_descriptors();
    test_calls();
    test_peers();
    test_contenders();
    if (count == 3) {
        test_children(arguments[2]);
        test_helper(arguments[1], arguments[2]);
    }
    CHECK(open_descriptors() == before);
    printf("%s\n", failures == 0 ? "all as it should be" : "not all as it should be");
    return failures == 0 ? 0 : 1;
}
