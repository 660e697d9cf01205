#ifndef RINGCROSS_FOOTPRINT_H
#define RINGCROSS_FOOTPRINT_H

/* What a process has of memory: its page tables, its pages, and of those it shares its part (PSS): bytes, or a negative
 * errno. Summed over all who share, each page counts once. */
long ringcross_pss_bytes(long pid);

/* A line of /proc/meminfo, such as "KernelStack:", in bytes: of the whole host. */
long ringcross_host_memory(const char *line);

#endif
