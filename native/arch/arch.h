#ifndef RINGCROSS_ARCH_H
#define RINGCROSS_ARCH_H

#include <sys/syscall.h>

#if defined(__x86_64__) && !defined(__ILP32__)
#include "x86_64.h"
#elif defined(__aarch64__)
#include "aarch64.h"
#else
#error "Ringcross knows how to enter the kernel on x86-64 and aarch64 only: add arch/<this one>.h"
#endif

#endif
