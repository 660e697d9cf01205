/* What crosses into the kernel and comes back. */
#include "selftest.h"

#include "../ringcross.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

static void the_crossing_returns_what_the_kernel_answers(void) {
    CHECK(ringcross_noop() == 0);
    CHECK(ringcross_syscall0(SYS_getppid) == getppid());
    CHECK(ringcross_syscall0(RINGCROSS_UNSERVED_NUMBER) == -ENOSYS);
    CHECK(ringcross_syscall3(RINGCROSS_UNSERVED_NUMBER, 1, 2, 3) == -ENOSYS);
    CHECK(ringcross_syscall3(SYS_close, -1, 0, 0) == -EBADF);
}

static void three_arguments_arrive_in_their_order(void) {
    struct line line = open_line();
    char read_back[8] = "";
    CHECK(ringcross_syscall3(SYS_write, line.out, (long)"abcdef", 6) == 6);
    CHECK(ringcross_loop_syscall(SYS_read, 2, line.peer_in, (long)read_back, 3) == 3);
    CHECK(strcmp(read_back, "def") == 0);
    CHECK(ringcross_loop_call((void *)write, 2, line.peer_out, (long)"xy", 2) == 2);
    CHECK(read(line.in, read_back, 8) == 4 && memcmp(read_back, "xyxy", 4) == 0);
    close_line(&line);
}

static void the_loops_return_the_last_answer(void) {
    CHECK(ringcross_loop_call((void *)getppid, 10, 0, 0, 0) == getppid());
    CHECK(ringcross_loop_syscall(SYS_getppid, 10, 0, 0, 0) == getppid());
    CHECK(ringcross_loop_syscall(RINGCROSS_UNSERVED_NUMBER, 10, 0, 0, 0) == -ENOSYS);
    CHECK(ringcross_loop_call((void *)getppid, 0, 0, 0, 0) == 0);
    CHECK(ringcross_loop_syscall(SYS_getppid, 0, 0, 0, 0) == 0);
}

static void touch_writes_to_each_page_and_no_further(void) {
    enum { PAGES = 5 };
    long page = sysconf(_SC_PAGESIZE);
    char *start =
        mmap(NULL, (size_t)((PAGES + 1) * page), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CHECK(start != MAP_FAILED);
    CHECK(ringcross_touch(start, PAGES, page) == PAGES);
    for (long i = 0; i < PAGES; i++) {
        CHECK(start[i * page] == 1);
    }
    CHECK(start[PAGES * page] == 0);
    munmap(start, (size_t)((PAGES + 1) * page));
}

static void the_canarys_work_depends_on_its_steps(void) {
    CHECK(ringcross_alu_throughput(0) == 0 + 1 + 2 + 3 + 4 + 5);
    CHECK(ringcross_alu_throughput(4) == 15 + 6 * (0 + 1 + 2 + 3));
    CHECK(ringcross_alu_latency(0) == 88172645463325252L);
    CHECK(ringcross_alu_latency(1) == (long)(88172645463325252UL * 6364136223846793005UL));
    CHECK(ringcross_alu_latency(2) != ringcross_alu_latency(3));
}

void test_calls(void) {
    the_crossing_returns_what_the_kernel_answers();
    three_arguments_arrive_in_their_order();
    the_loops_return_the_last_answer();
    touch_writes_to_each_page_and_no_further();
    the_canarys_work_depends_on_its_steps();
}
