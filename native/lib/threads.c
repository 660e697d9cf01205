#include "../ringcross.h"

#include <pthread.h>

void *ringcross_empty_routine(void *argument) {
    return argument;
}

long ringcross_loop_thread(long count) {
    for (long i = 0; i < count; i++) {
        pthread_t thread;
        int error = pthread_create(&thread, NULL, ringcross_empty_routine, NULL);
        if (error != 0) {
            return -error;
        }
        pthread_join(thread, NULL);
    }
    return 0;
}
