/* x86-64: syscall(2) "Architecture calling conventions"; the instruction itself overwrites rcx and r11. */
static inline long ringcross_bare_syscall(long number, long a, long b, long c) {
    long result;
    __asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b), "d"(c) : "rcx", "r11", "memory");
    return result;
}

/* The smallest program: exit_group(0) from the entry point, without a C library. */
#define RINGCROSS_EXIT_PROGRAM \
    __asm__(".globl _start\n_start:\n\txorl %edi, %edi\n\tmovl $231, %eax\n\tsyscall\n\thlt\n"); \
    _Static_assert(__NR_exit_group == 231, "exit_group's number stands in the assembly above")

/* One breakpoint, the byte a debugger lays over an instruction: the trap comes after it, so that returning goes on. */
static inline void ringcross_breakpoint(void) {
    __asm__ volatile("int3" ::: "memory");
}

#define RINGCROSS_STEP_OVER_BREAKPOINT(context) ((void)(context))

/* What a filter of system calls sees (seccomp(2)). */
#define RINGCROSS_AUDIT_ARCH AUDIT_ARCH_X86_64
