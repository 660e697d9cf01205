#ifndef RINGCROSS_DEMONSTRATE_TURNS_H
#define RINGCROSS_DEMONSTRATE_TURNS_H

/* turns.c: busy tasks that share one CPU */
int ringcross_show_turns(void);

/* state.c: registers and thread-locals across switches */
int ringcross_show_state(void);

#endif
