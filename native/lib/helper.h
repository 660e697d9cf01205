#ifndef RINGCROSS_HELPER_H
#define RINGCROSS_HELPER_H

/* The variable in a helper's environment that says whose child it was when it was asked for. */
#define RINGCROSS_PARENT "RINGCROSS_PARENT"

/* The descriptor on which a peer says that it is ready, or the negative errno of what refused it: behind the memory's. */
#define RINGCROSS_READY (RINGCROSS_ENDS + 1)

/* What travels to a helper process; one long comes back: the result of the last operation. */
struct ringcross_request {
    long operation;
    long count;
};

#endif
