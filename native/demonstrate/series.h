#ifndef RINGCROSS_SERIES_H
#define RINGCROSS_SERIES_H

/* Tasks of one kind, asleep in growing numbers, and what each adds to the memory of those who are there. */
struct ringcross_series {
    const char *name; /* what its facts begin with */
    int threads;      /* or processes */
    long most; /* 4 to 256 */
    int (*hold)(long bytes); /* what each does before it sleeps: 0 or a negative errno */
    long bytes;              /* what hold is told */
};

/* Makes them in a process of its own, which ends with all of them, and tells what they have of memory together at each
 * step, and what each further one adds. 0 or a negative errno. */
int ringcross_show_series(const struct ringcross_series *series);

/* As many as this user may have without keeping others from theirs, and no more than that. */
long ringcross_room_for_tasks(long most);

#endif
