#ifndef RINGCROSS_DEMONSTRATE_MODES_H
#define RINGCROSS_DEMONSTRATE_MODES_H

/* Each shows what user mode may not do, or what it needs the kernel for: 0, or a negative errno. */
int ringcross_show_entries_of_calls(void);
int ringcross_show_entries_of_locks(void);
int ringcross_show_entries_of_files(void);
int ringcross_show_hardware(void);
int ringcross_show_kernel_memory(void);
int ringcross_show_others_memory(void);
int ringcross_show_requests(void);
int ringcross_show_faults(void);

/* What it returns in a child with nobody's rights: 0 or an errno, or a negative errno when there was no such child. */
int ringcross_nobodys_answer(int (*act)(void *), void *argument);

/* Tells an errno by its name in errno(3); "none" for 0. */
void ringcross_tell_error(const char *key, int error);

/* The same as PREFIX.NAME. */
void ringcross_tell_error_of(const char *prefix, const char *name, int error);

#endif
