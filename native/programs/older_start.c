/* The start of a program that also runs with a glibc before 2.34. The C library's start files ask for the version of
 * __libc_start_main that 2.34 brought; the linker (--wrap) sends them here, and from here to the first version. A program
 * of ours has no constructors, which the first version would not call by itself. */
#include <features.h>

#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)

#if defined(__aarch64__)
__asm__(".symver first_start,__libc_start_main@GLIBC_2.17");
#else
__asm__(".symver first_start,__libc_start_main@GLIBC_2.2.5");
#endif

#define START(name)                                                                                                    \
    int name(int (*main)(int, char **, char **), int count, char **arguments, void (*begin)(void), void (*end)(void),  \
             void (*unload)(void), void *stack)

START(first_start);
START(__wrap___libc_start_main);

START(__wrap___libc_start_main) {
    return first_start(main, count, arguments, begin, end, unload, stack);
}

#endif
