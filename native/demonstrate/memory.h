#ifndef RINGCROSS_DEMONSTRATE_MEMORY_H
#define RINGCROSS_DEMONSTRATE_MEMORY_H

/* What processes and threads add to the memory of those who are there. */
int ringcross_show_memory_of_tasks(void);

/* Processes that have one file: by one mapping, or by a written copy each. */
int ringcross_show_file_of_processes(void);

#endif
