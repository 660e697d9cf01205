#ifndef RINGCROSS_DEMONSTRATE_ENTRIES_H
#define RINGCROSS_DEMONSTRATE_ENTRIES_H

/* What a child and all that it makes asked of the kernel in one of its phases. */
enum { RINGCROSS_NUMBERS = 1024 };

struct ringcross_entries {
    long total;
    long by_number[RINGCROSS_NUMBERS];
};

/* trace_entries.c: runs it in a child and counts each of its system calls, of its threads and of its children, into the
 * phase that it has named last; phase 0 is not counted. 0 or a negative errno. Needs no privilege: a parent traces. */
int ringcross_trace_entries(void (*act)(void), struct ringcross_entries *phases, int count);

/* For the child: what follows belongs to that phase. */
void ringcross_begin_phase(int phase);

/* entries.c: system calls and page faults of making a thread, and of making a process. */
int ringcross_show_entries(void);

#endif
