/* x86-64: syscall(2) "Architecture calling conventions"; the instruction itself overwrites rcx and r11. */
static inline long ringcross_bare_syscall(long number, long a, long b, long c) {
    long result;
    __asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b), "d"(c) : "rcx", "r11", "memory");
    return result;
}

/* What Thread.onSpinWait is here. */
static inline void ringcross_spin_hint(void) {
    __asm__ volatile("pause");
}

/* The smallest program: exit_group(0) from the entry point, without a C library. */
#define RINGCROSS_EXIT_PROGRAM \
    __asm__(".globl _start\n_start:\n\txorl %edi, %edi\n\tmovl $231, %eax\n\tsyscall\n\thlt\n"); \
    _Static_assert(__NR_exit_group == 231, "exit_group's number stands in the assembly above")
