/* Threads, and the other side of a round trip. */
#include "selftest.h"

#include "../ringcross.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <unistd.h>

static void threads_start_and_end(void) {
    int here;
    CHECK(ringcross_empty_routine(&here) == &here);
    CHECK(ringcross_loop_thread(3) == 0);
#ifndef __SANITIZE_THREAD__
    /* As in contenders.c: sched_yield is no call that ThreadSanitizer knows. */
    void *yielder = ringcross_peer_start("yield", sched_getcpu(), NULL, 0, NULL);
    CHECK(yielder != NULL);
    CHECK(ringcross_peer_stop(yielder) == 0);
#endif
    CHECK(ringcross_peer_start("sing", -1, NULL, 0, NULL) == NULL);
}

static void *start_echo(struct line *line, int cpu) {
    const int fds[] = {line->peer_in, line->peer_out};
    return ringcross_peer_start("echo-bytes", cpu, fds, 2, NULL);
}

static void an_echo_thread_answers_until_its_input_ends(void) {
    struct line line = open_line();
    void *echo = start_echo(&line, sched_getcpu());
    CHECK(echo != NULL);
    CHECK(ringcross_pingpong(line.out, line.in, 100) == 1);
    close(line.out);
    CHECK(ringcross_peer_stop(echo) == 0);
    close(line.peer_in);
    close(line.peer_out);
    close(line.in);
}

static void a_peer_that_is_gone_is_an_error(void) {
    struct line line = open_line();
    close(line.peer_out);
    errno = EAGAIN;
    CHECK(ringcross_pingpong(line.out, line.in, 1) == -EPIPE);
    CHECK(ringcross_helper_run(line.out, line.in, RINGCROSS_FORK_EXIT, 1) == -EPIPE);
    close(line.peer_in);
    CHECK(ringcross_pingpong(line.out, line.in, 1) == -EPIPE);
    CHECK(ringcross_helper_run(line.out, line.in, RINGCROSS_FORK_EXIT, 1) == -EPIPE);
    close(line.out);
    close(line.in);
    CHECK(ringcross_pingpong(-1, -1, 1) == -EBADF);
}

static void signals_disturb_neither_side_of_a_round_trip(void) {
    struct line line = open_line();
    void *echo = start_echo(&line, -1);
    sigset_t alarm_signal;
    sigemptyset(&alarm_signal);
    sigaddset(&alarm_signal, SIGALRM);
    for (int blocked_here = 0; blocked_here <= 1; blocked_here++) {
        pthread_sigmask(blocked_here ? SIG_BLOCK : SIG_UNBLOCK, &alarm_signal, NULL);
        interrupt_each_ms(1);
        long answer = 1;
        while (interruptions() < 50 && answer == 1) {
            answer = ringcross_pingpong(line.out, line.in, 10);
        }
        interrupt_each_ms(0);
        CHECK(answer == 1);
    }
    pthread_sigmask(SIG_UNBLOCK, &alarm_signal, NULL);
    close(line.out);
    CHECK(ringcross_peer_stop(echo) == 0);
    close(line.in);
    close(line.peer_in);
    close(line.peer_out);
}

void test_peers(void) {
    threads_start_and_end();
    an_echo_thread_answers_until_its_input_ends();
    a_peer_that_is_gone_is_an_error();
    signals_disturb_neither_side_of_a_round_trip();
}
