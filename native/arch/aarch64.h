/* aarch64: syscall(2) "Architecture calling conventions": number in x8, arguments from x0, result in x0. */
static inline long ringcross_bare_syscall(long number, long a, long b, long c) {
    register long x8 __asm__("x8") = number;
    register long x0 __asm__("x0") = a;
    register long x1 __asm__("x1") = b;
    register long x2 __asm__("x2") = c;
    __asm__ volatile("svc #0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2) : "memory");
    return x0;
}

static inline long ringcross_bare_syscall6(long number, long a, long b, long c, long d, long e, long f) {
    register long x8 __asm__("x8") = number;
    register long x0 __asm__("x0") = a;
    register long x1 __asm__("x1") = b;
    register long x2 __asm__("x2") = c;
    register long x3 __asm__("x3") = d;
    register long x4 __asm__("x4") = e;
    register long x5 __asm__("x5") = f;
    __asm__ volatile("svc #0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5) : "memory");
    return x0;
}

/* The smallest program: exit_group(0) from the entry point, without a C library. */
#define RINGCROSS_EXIT_PROGRAM \
    __asm__(".globl _start\n_start:\n\tmov x0, #0\n\tmov x8, #94\n\tsvc #0\n\tbrk #0\n"); \
    _Static_assert(__NR_exit_group == 94, "exit_group's number stands in the assembly above")

/* One breakpoint; the trap comes before it, so that a handler has to step over it. */
static inline void ringcross_breakpoint(void) {
    __asm__ volatile("brk #0" ::: "memory");
}

#define RINGCROSS_STEP_OVER_BREAKPOINT(context) ((context)->uc_mcontext.pc += 4)

/* What a filter of system calls sees (seccomp(2)). */
#define RINGCROSS_AUDIT_ARCH AUDIT_ARCH_AARCH64

/* Tells the CPU that a loop only waits: what Thread.onSpinWait is. */
static inline void ringcross_relax(void) {
    __asm__ volatile("yield" ::: "memory");
}

/* What the CPU does in kernel mode only: mask interrupts, read and write the address of the kernel's exception vectors,
 * drop the TLB's entries. */
#define RINGCROSS_PRIVILEGED(EACH) \
    EACH(daifset, "msr daifset, #2") \
    EACH(mrs, "mrs x0, vbar_el1") \
    EACH(msr, "msr vbar_el1, x0") \
    EACH(tlbi, "tlbi vmalle1")
#define RINGCROSS_PRIVILEGED_CLOBBERS "x0", "memory"
