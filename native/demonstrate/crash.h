#ifndef RINGCROSS_DEMONSTRATE_CRASH_H
#define RINGCROSS_DEMONSTRATE_CRASH_H

/* process_crash.c: a parent and a child exchange messages while other children die. */
int ringcross_show_process_crash(void);

/* thread_crash.c: one of several threads ends, or faults; how many others go on. */
int ringcross_show_thread_crash(void);

#endif
