#ifndef RINGCROSS_PIECES_H
#define RINGCROSS_PIECES_H

#include "../ringcross.h"

#include <stddef.h>

/* How much of what is left of a message goes in one piece: a queue's messages are as short as this, by default. */
static inline size_t ringcross_piece_of(size_t left) {
    return left < RINGCROSS_PIECE_BYTES ? left : RINGCROSS_PIECE_BYTES;
}

#endif
