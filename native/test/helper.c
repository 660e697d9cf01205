/* The helper process, and its children. */
#include "selftest.h"

#include "../ringcross.h"

#include <errno.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static long start_helper(struct line *line, const char *helper, const char *mode, const char *name,
                         const char *argument) {
    *line = open_line();
    const int fds[] = {line->peer_in, line->peer_out};
    long pid = ringcross_helper_start(helper, mode, name, argument, fds, 2, -1);
    close(line->peer_in);
    close(line->peer_out);
    return pid;
}

/* 0 when the helper ended by itself, and well, because its input did. */
static long stop_helper(struct line *line, long pid) {
    close(line->out);
    long result = ringcross_wait(pid);
    close(line->in);
    return result;
}

static void a_helper_creates_children_on_request(const char *helper, const char *target) {
    struct line line;
    long pid = start_helper(&line, helper, "work", "children", target);
    CHECK(pid > 0);
    CHECK(ringcross_helper_answer(line.in) == 0);
    for (long operation = RINGCROSS_FORK_EXIT; operation <= RINGCROSS_POSIX_SPAWN; operation++) {
        CHECK(ringcross_helper_run(line.out, line.in, operation, 2) == 0);
    }
    CHECK(ringcross_helper_run(line.out, line.in, 99, 1) == -EINVAL);
    interrupt_each_ms(1);
    long answer = 0;
    while (interruptions() < 20 && answer == 0) {
        answer = ringcross_helper_run(line.out, line.in, RINGCROSS_FORK_EXIT, 5);
    }
    interrupt_each_ms(0);
    CHECK(answer == 0);
    CHECK(stop_helper(&line, pid) == 0);
}

/* Under an emulator, or confined, the kernel may refuse the state; then the worker is there all the same, to say so. */
static void a_worker_does_or_says_why_not(const char *helper, const char *name, const char *argument,
                                          long operation) {
    struct line line;
    long pid = start_helper(&line, helper, "work", name, argument);
    CHECK(pid > 0);
    long prepared = ringcross_helper_answer(line.in);
    CHECK(prepared != -EPIPE);
    if (prepared >= 0) {
        CHECK(ringcross_helper_run(line.out, line.in, operation, 8) >= 0);
        CHECK(ringcross_helper_run(line.out, line.in, operation, 8) >= 0);
    }
    CHECK(stop_helper(&line, pid) == 0);
}

static void a_worker_works_or_says_why_not(const char *helper, const char *name, const char *argument) {
    a_worker_does_or_says_why_not(helper, name, argument, 0);
}

static void workers_of_the_crossing_group_work_or_say_why_not(const char *helper) {
    a_worker_works_or_says_why_not(helper, "sigsegv", "");
    a_worker_works_or_says_why_not(helper, "int3", "");
    a_worker_works_or_says_why_not(helper, "signal-pingpong", "-1");
    a_worker_works_or_says_why_not(helper, "ptrace", "");
    a_worker_works_or_says_why_not(helper, "store-bypass", "disabled");
    a_worker_works_or_says_why_not(helper, "seccomp", "none");
    a_worker_works_or_says_why_not(helper, "seccomp", "16");
    a_worker_works_or_says_why_not(helper, "seccomp", "allow-list");
    a_worker_works_or_says_why_not(helper, "seccomp", "allow-list-by-argument");
}

static void workers_of_the_other_groups_work_or_say_why_not(const char *helper, const char *target) {
    a_worker_does_or_says_why_not(helper, "children", target, RINGCROSS_FORK_EXIT);
    a_worker_does_or_says_why_not(helper, "children-of-memory", "1 no", RINGCROSS_FORK_EXIT);
    a_worker_does_or_says_why_not(helper, "children-of-memory", "4 yes", RINGCROSS_FORK_EXIT);
    a_worker_works_or_says_why_not(helper, "children-in-namespaces", "none");
    a_worker_works_or_says_why_not(helper, "children-in-namespaces", "user");
    a_worker_works_or_says_why_not(helper, "brk", "");
}

/* The host decides what the kernel permits. The same answer twice shows that asking changed nothing. */
static void what_is_asked_for_is_answered_the_same_again(const char *helper) {
    enum { QUESTIONS = 4, AMOUNT = 4096 };
    struct line line;
    long pid = start_helper(&line, helper, "work", "permissions", "");
    CHECK(pid > 0);
    CHECK(ringcross_helper_answer(line.in) == 0);
    for (long question = 0; question < QUESTIONS; question++) {
        long answer = ringcross_helper_run(line.out, line.in, question, AMOUNT);
        CHECK(answer <= 0 && answer > -4096 && answer != -ECHILD);
        CHECK(ringcross_helper_run(line.out, line.in, question, AMOUNT) == answer);
    }
    CHECK(ringcross_helper_run(line.out, line.in, QUESTIONS, AMOUNT) == -EINVAL);
    CHECK(stop_helper(&line, pid) == 0);
}

/* The sum of all slices, whoever computed which. */
static long sum_of_a_pool(const char *helper, const char *name, const char *cpus, long wait_nanos) {
    struct line line;
    long pid = start_helper(&line, helper, "work", name, cpus);
    CHECK(pid > 0);
    CHECK(ringcross_helper_answer(line.in) == 0);
    long sum = ringcross_helper_run(line.out, line.in, wait_nanos, 3);
    CHECK(stop_helper(&line, pid) == 0);
    return sum;
}

static void a_pool_computes_the_same_however_it_is_divided(const char *helper) {
    long sum = sum_of_a_pool(helper, "pool-of-threads", "-1", 0);
    CHECK(sum > 0);
    CHECK(sum_of_a_pool(helper, "pool-of-threads", "-1,-1,-1", 0) == sum);
    CHECK(sum_of_a_pool(helper, "pool-of-processes", "-1,-1,-1", 0) == sum);
    CHECK(sum_of_a_pool(helper, "pool-of-processes", "-1,-1", 1000) == sum);
}

static void a_helper_echoes(const char *helper) {
    struct line line;
    long pid = start_helper(&line, helper, "peer", "echo-bytes", "-1");
    CHECK(pid > 0);
    CHECK(ringcross_pingpong(line.out, line.in, 100) == 1);
    CHECK(stop_helper(&line, pid) == 0);
}

static void a_helper_that_cannot_be_is_an_error(const char *helper) {
    struct line line;
    long pid = start_helper(&line, helper, "work", "sing", "-1");
    CHECK(pid > 0);
    CHECK(stop_helper(&line, pid) == -ECHILD);
    pid = start_helper(&line, missing_program, "peer", "echo-bytes", "-1");
    /* An emulator begins the program before it finds that there is none. */
    CHECK(pid == -ENOENT || pid == -EPIPE);
    close(line.out);
    close(line.in);
}

/* Before anybody waits for its answer. */
static void a_peer_that_cannot_live_as_it_should_says_why(const char *helper) {
    struct line line;
    CHECK(start_helper(&line, helper, "peer", "sing", "-1") == -EINVAL);
    close(line.out);
    close(line.in);
    CHECK(start_helper(&line, helper, "peer", "echo-bytes", "1000000") == -EINVAL);
    close(line.out);
    close(line.in);
}

/* The starter is killed with its line open. The helper held the last end that writes to in, so in ends with it. */
static void a_helper_does_not_outlive_a_killed_starter(const char *helper) {
    struct line line = open_line();
    pid_t starter = fork();
    if (starter == 0) {
        const int fds[] = {line.peer_in, line.peer_out};
        ringcross_helper_start(helper, "peer", "echo-bytes", "-1", fds, 2, -1);
        raise(ringcross_pingpong(line.out, line.in, 1) == 1 ? SIGKILL : SIGABRT);
    }
    close(line.out);
    close(line.peer_in);
    close(line.peer_out);
    int status;
    char byte;
    CHECK(waitpid(starter, &status, 0) == starter && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    CHECK(read(line.in, &byte, 1) == 0);
    close(line.in);
}

void test_helper(const char *helper, const char *target) {
    a_helper_creates_children_on_request(helper, target);
    workers_of_the_crossing_group_work_or_say_why_not(helper);
    workers_of_the_other_groups_work_or_say_why_not(helper, target);
    what_is_asked_for_is_answered_the_same_again(helper);
    a_pool_computes_the_same_however_it_is_divided(helper);
    a_helper_echoes(helper);
    a_helper_that_cannot_be_is_an_error(helper);
    a_peer_that_cannot_live_as_it_should_says_why(helper);
    a_helper_does_not_outlive_a_killed_starter(helper);
}
