#include "registers.h"

#include <sys/syscall.h>

#if defined(__x86_64__)

/* The instruction itself overwrites rcx and r11, the answer rax; rdi has the place to store to, rbp and rsp are the
 * compiler's. */
void ringcross_yield_holding(const struct ringcross_registers *before, struct ringcross_registers *after) {
    __asm__ volatile(
        "movdqu 80(%%rsi), %%xmm0\n\tmovdqu 96(%%rsi), %%xmm1\n\tmovdqu 112(%%rsi), %%xmm2\n\t"
        "movdqu 128(%%rsi), %%xmm3\n\tmovdqu 144(%%rsi), %%xmm4\n\tmovdqu 160(%%rsi), %%xmm5\n\t"
        "movdqu 176(%%rsi), %%xmm6\n\tmovdqu 192(%%rsi), %%xmm7\n\tmovdqu 208(%%rsi), %%xmm8\n\t"
        "movdqu 224(%%rsi), %%xmm9\n\tmovdqu 240(%%rsi), %%xmm10\n\tmovdqu 256(%%rsi), %%xmm11\n\t"
        "movdqu 272(%%rsi), %%xmm12\n\tmovdqu 288(%%rsi), %%xmm13\n\tmovdqu 304(%%rsi), %%xmm14\n\t"
        "movdqu 320(%%rsi), %%xmm15\n\t"
        "movq 0(%%rsi), %%rbx\n\tmovq 8(%%rsi), %%rdx\n\tmovq 16(%%rsi), %%r8\n\tmovq 24(%%rsi), %%r9\n\t"
        "movq 32(%%rsi), %%r10\n\tmovq 40(%%rsi), %%r12\n\tmovq 48(%%rsi), %%r13\n\tmovq 56(%%rsi), %%r14\n\t"
        "movq 64(%%rsi), %%r15\n\tmovq 72(%%rsi), %%rsi\n\t"
        "movl %[yield], %%eax\n\tsyscall\n\t"
        "movq %%rbx, 0(%%rdi)\n\tmovq %%rdx, 8(%%rdi)\n\tmovq %%r8, 16(%%rdi)\n\tmovq %%r9, 24(%%rdi)\n\t"
        "movq %%r10, 32(%%rdi)\n\tmovq %%r12, 40(%%rdi)\n\tmovq %%r13, 48(%%rdi)\n\tmovq %%r14, 56(%%rdi)\n\t"
        "movq %%r15, 64(%%rdi)\n\tmovq %%rsi, 72(%%rdi)\n\t"
        "movdqu %%xmm0, 80(%%rdi)\n\tmovdqu %%xmm1, 96(%%rdi)\n\tmovdqu %%xmm2, 112(%%rdi)\n\t"
        "movdqu %%xmm3, 128(%%rdi)\n\tmovdqu %%xmm4, 144(%%rdi)\n\tmovdqu %%xmm5, 160(%%rdi)\n\t"
        "movdqu %%xmm6, 176(%%rdi)\n\tmovdqu %%xmm7, 192(%%rdi)\n\tmovdqu %%xmm8, 208(%%rdi)\n\t"
        "movdqu %%xmm9, 224(%%rdi)\n\tmovdqu %%xmm10, 240(%%rdi)\n\tmovdqu %%xmm11, 256(%%rdi)\n\t"
        "movdqu %%xmm12, 272(%%rdi)\n\tmovdqu %%xmm13, 288(%%rdi)\n\tmovdqu %%xmm14, 304(%%rdi)\n\t"
        "movdqu %%xmm15, 320(%%rdi)\n\t"
        : "+S"(before), "+D"(after)
        : [yield] "i"(SYS_sched_yield)
        : "rax", "rbx", "rcx", "rdx", "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15", "xmm0", "xmm1", "xmm2",
          "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8", "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14", "xmm15",
          "memory", "cc");
}

#elif defined(__aarch64__)

/* The answer overwrites x0, the number is in x8; x1 has the place to store to. */
void ringcross_yield_holding(const struct ringcross_registers *before, struct ringcross_registers *after) {
    register const struct ringcross_registers *x0 __asm__("x0") = before;
    register struct ringcross_registers *x1 __asm__("x1") = after;
    __asm__ volatile(
        "ldp q0, q1, [x0, #80]\n\tldp q2, q3, [x0, #112]\n\tldp q4, q5, [x0, #144]\n\tldp q6, q7, [x0, #176]\n\t"
        "ldp q8, q9, [x0, #208]\n\tldp q10, q11, [x0, #240]\n\tldp q12, q13, [x0, #272]\n\tldp q14, q15, [x0, #304]\n\t"
        "ldp x2, x3, [x0]\n\tldp x4, x5, [x0, #16]\n\tldp x6, x7, [x0, #32]\n\tldp x20, x21, [x0, #48]\n\t"
        "ldp x22, x23, [x0, #64]\n\t"
        "mov x8, %[yield]\n\tsvc #0\n\t"
        "stp x2, x3, [x1]\n\tstp x4, x5, [x1, #16]\n\tstp x6, x7, [x1, #32]\n\tstp x20, x21, [x1, #48]\n\t"
        "stp x22, x23, [x1, #64]\n\t"
        "stp q0, q1, [x1, #80]\n\tstp q2, q3, [x1, #112]\n\tstp q4, q5, [x1, #144]\n\tstp q6, q7, [x1, #176]\n\t"
        "stp q8, q9, [x1, #208]\n\tstp q10, q11, [x1, #240]\n\tstp q12, q13, [x1, #272]\n\tstp q14, q15, [x1, #304]\n\t"
        : "+r"(x0), "+r"(x1)
        : [yield] "i"(SYS_sched_yield)
        : "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x20", "x21", "x22", "x23", "v0", "v1", "v2", "v3", "v4", "v5", "v6",
          "v7", "v8", "v9", "v10", "v11", "v12", "v13", "v14", "v15", "memory", "cc");
}

#else
#error "Ringcross knows the registers of x86-64 and aarch64 only: add those of this architecture"
#endif
