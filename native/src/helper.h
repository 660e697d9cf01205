#ifndef RINGCROSS_HELPER_H
#define RINGCROSS_HELPER_H

/* What travels to a helper process; one long comes back: the result of the last operation. */
struct ringcross_request {
    long operation;
    long count;
};

#endif
