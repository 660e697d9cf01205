#ifndef RINGCROSS_SELFTEST_H
#define RINGCROSS_SELFTEST_H

/* Prints a condition that does not hold and goes on: one run shows everything that is wrong. */
#define CHECK(condition) check((condition) != 0, __func__, __LINE__, #condition)
void check(int holds, const char *test, int line, const char *condition);

/* A pair of pipes: what is written to out reaches peer_in; what is written to peer_out reaches in. */
struct line {
    int peer_in, out, in, peer_out;
};

struct line open_line(void);
void close_line(struct line *line);

/* A signal each so many milliseconds, whose handler does not ask for interrupted calls to be restarted; 0 ends them.
 * The number of signals so far is counted from 0 again. */
void interrupt_each_ms(int milliseconds);
int interruptions(void);

extern const char *const missing_program;

void test_calls(void);
void test_peers(void);
void test_contenders(void);
void test_children(const char *target);
void test_helper(const char *helper, const char *target);

#endif
