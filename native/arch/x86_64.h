/* x86-64: syscall(2) "Architecture calling conventions"; the instruction itself overwrites rcx and r11. */
static inline long ringcross_bare_syscall(long number, long a, long b, long c) {
    long result;
    __asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b), "d"(c) : "rcx", "r11", "memory");
    return result;
}

/* The fourth argument is in r10, where a function has it in rcx. */
static inline long ringcross_bare_syscall6(long number, long a, long b, long c, long d, long e, long f) {
    long result;
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = e;
    register long r9 __asm__("r9") = f;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
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

/* Tells the CPU that a loop only waits: what Thread.onSpinWait is. */
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

/* What the CPU does in kernel mode only: stop until an interrupt, mask interrupts, read a port (that of the BIOS's own
 * progress codes), read a register of the model (0x10, the time stamp counter). */
#define RINGCROSS_PRIVILEGED(EACH) \
    EACH(hlt, "hlt") \
    EACH(cli, "cli") \
    EACH(in, "inb $0x80, %%al") \
    EACH(rdmsr, "movl $0x10, %%ecx\n\trdmsr")
#define RINGCROSS_PRIVILEGED_CLOBBERS "rax", "rcx", "rdx", "cc", "memory"
