#ifndef RINGCROSS_HELPER_H
#define RINGCROSS_HELPER_H

/* The variable in a helper's environment that says whose child it was when it was asked for. */
#define RINGCROSS_PARENT "RINGCROSS_PARENT"

/* What travels to a helper process; one long comes back: the result of the last operation. */
struct ringcross_request {
    long operation;
    long count;
};

#endif
