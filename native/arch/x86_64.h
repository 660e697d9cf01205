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

/* Tells the CPU that a loop only waits. */
static inline void ringcross_relax(void) {
    __asm__ volatile("pause" ::: "memory");
}

/* cpuid exits to the hypervisor always, the others where it asked for that. */
#define RINGCROSS_HAS_X86_INSTRUCTIONS 1

static inline void ringcross_one_cpuid(void) {
    unsigned a = 0, b, c = 0, d;
    __asm__ volatile("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d) : : "memory");
}

static inline void ringcross_one_rdtsc(void) {
    unsigned low, high;
    __asm__ volatile("rdtsc" : "=a"(low), "=d"(high) : : "memory");
}

static inline void ringcross_one_rdtscp(void) {
    unsigned low, high, processor;
    __asm__ volatile("rdtscp" : "=a"(low), "=d"(high), "=c"(processor) : : "memory");
}
