#ifndef RINGCROSS_DEMONSTRATE_WAITING_H
#define RINGCROSS_DEMONSTRATE_WAITING_H

/* blocking.c: answers that take a while, read by a caller that waits and by one that does not */
int ringcross_show_blocking(void);

/* completions.c: requests that take differently long, made one after the other and all at once */
int ringcross_show_completions(void);

/* meanwhile.c: what a caller does while timers run */
int ringcross_show_meanwhile(void);

#endif
