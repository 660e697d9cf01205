/* Makes what is linked to the C library run with glibc 2.27 on. glibc 2.34 moved libpthread and librt into libc and gave
 * each function a second version of that number, which a linker prefers; the first ones are the same functions, and stay.
 * The versions are those of sysdeps/unix/sysv/linux/{x86_64/64,aarch64}/{libc,libpthread,librt}.abilist in glibc 2.33.
 * A name that is missing here makes the build ask for 2.34: HardenedTest finds it. */
#ifndef RINGCROSS_OLDER_GLIBC_H
#define RINGCROSS_OLDER_GLIBC_H

#include <features.h>

#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)

/* From 2.38 on strtol and its kin are sent to functions that read C23's binary numbers too; nobody here has any. */
#undef __GLIBC_USE_C2X_STRTOL
#define __GLIBC_USE_C2X_STRTOL 0
#undef __GLIBC_USE_C23_STRTOL
#define __GLIBC_USE_C23_STRTOL 0

#define RINGCROSS_SYMBOL(function, version) __asm__(".symver " #function "," #function "@GLIBC_" #version)

#if defined(__aarch64__)
/* The architecture's first version has all of them. */
#define RINGCROSS_FIRST_SYMBOL(function, version) RINGCROSS_SYMBOL(function, 2.17)
#else
#define RINGCROSS_FIRST_SYMBOL(function, version) RINGCROSS_SYMBOL(function, version)
#endif

RINGCROSS_FIRST_SYMBOL(mq_open, 2.3.4);
RINGCROSS_FIRST_SYMBOL(mq_receive, 2.3.4);
RINGCROSS_FIRST_SYMBOL(mq_send, 2.3.4);
RINGCROSS_FIRST_SYMBOL(mq_unlink, 2.3.4);
RINGCROSS_FIRST_SYMBOL(pthread_attr_setstacksize, 2.2.5);
RINGCROSS_FIRST_SYMBOL(pthread_barrier_destroy, 2.2.5);
RINGCROSS_FIRST_SYMBOL(pthread_barrier_init, 2.2.5);
RINGCROSS_FIRST_SYMBOL(pthread_barrier_wait, 2.2.5);
RINGCROSS_FIRST_SYMBOL(pthread_condattr_setpshared, 2.2.5);
RINGCROSS_FIRST_SYMBOL(pthread_create, 2.2.5);
RINGCROSS_FIRST_SYMBOL(pthread_join, 2.2.5);
RINGCROSS_FIRST_SYMBOL(pthread_kill, 2.2.5);
RINGCROSS_FIRST_SYMBOL(pthread_mutex_timedlock, 2.2.5);
RINGCROSS_FIRST_SYMBOL(pthread_mutex_trylock, 2.2.5);
RINGCROSS_FIRST_SYMBOL(pthread_mutexattr_destroy, 2.2.5);
RINGCROSS_FIRST_SYMBOL(pthread_mutexattr_init, 2.2.5);
RINGCROSS_FIRST_SYMBOL(pthread_mutexattr_setpshared, 2.2.5);
RINGCROSS_FIRST_SYMBOL(pthread_mutexattr_setrobust, 2.12);
RINGCROSS_FIRST_SYMBOL(pthread_spin_lock, 2.2.5);
RINGCROSS_FIRST_SYMBOL(pthread_spin_unlock, 2.2.5);
RINGCROSS_FIRST_SYMBOL(pthread_timedjoin_np, 2.3.3);
RINGCROSS_FIRST_SYMBOL(sem_destroy, 2.2.5);
RINGCROSS_FIRST_SYMBOL(sem_init, 2.2.5);
RINGCROSS_FIRST_SYMBOL(sem_post, 2.2.5);
RINGCROSS_FIRST_SYMBOL(sem_wait, 2.2.5);

#endif
#endif
