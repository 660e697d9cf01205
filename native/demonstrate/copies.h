#ifndef RINGCROSS_DEMONSTRATE_COPIES_H
#define RINGCROSS_DEMONSTRATE_COPIES_H

/* copies.c: what a child of fork has of its parent's memory for itself, at first and after it wrote. */
int ringcross_show_copies(void);

#endif
