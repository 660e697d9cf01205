#ifndef RINGCROSS_ENDED_H
#define RINGCROSS_ENDED_H

#include <signal.h>

/* Set in a peer's thread when it shall end; whatever it waits for is then interrupted (EINTR). */
extern _Thread_local volatile sig_atomic_t ringcross_ended;

#endif
