#ifndef RINGCROSS_DEMONSTRATE_SHARING_H
#define RINGCROSS_DEMONSTRATE_SHARING_H

/* races.c: a counter that several count on */
int ringcross_show_races(void);

/* locks.c: two locks in opposite order, and in one */
int ringcross_show_deadlock(void);

#endif
