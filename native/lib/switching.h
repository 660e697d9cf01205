#ifndef RINGCROSS_SWITCHING_H
#define RINGCROSS_SWITCHING_H

#include <pthread.h>

/* What two tasks share that take turns. The turn is the first word, because Java finds it there. */
struct ringcross_turns {
    int turn; /* RINGCROSS_TURN_... */
    int wait; /* the futex operations that the peer shall use: private ones between threads */
    int wake;
    long set_bytes; /* what the peer walks at each of its turns */
    pthread_mutex_t mutex;
    pthread_cond_t there;
    pthread_cond_t back;
};

#endif
