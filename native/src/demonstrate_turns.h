#ifndef RINGCROSS_DEMONSTRATE_TURNS_H
#define RINGCROSS_DEMONSTRATE_TURNS_H

/* demonstrate_turns.c: busy tasks that share one CPU */
int ringcross_show_turns(void);

/* demonstrate_state.c: registers and thread-locals across switches */
int ringcross_show_state(void);

#endif
