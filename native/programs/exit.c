/* The target of every exec: does nothing but end, so that what is measured is the creation. */
#include "../arch/arch.h"

RINGCROSS_EXIT_PROGRAM;
