#ifndef RINGCROSS_WORKERS_H
#define RINGCROSS_WORKERS_H

/* What a helper process can be asked to do as often as wanted, in a state that this JVM shall not be in. */
struct ringcross_worker {
    const char *name;
    long (*prepare)(const char *argument);      /* once; 0 or a negative errno */
    long (*run)(long operation, long count);    /* 0 or more, or a negative errno */
};

/* One table a group, each ended by an empty name. */
extern const struct ringcross_worker ringcross_crossing_workers[];
extern const struct ringcross_worker ringcross_creation_workers[];
extern const struct ringcross_worker ringcross_memory_workers[];
extern const struct ringcross_worker ringcross_synchronisation_workers[];
extern const struct ringcross_worker ringcross_permission_workers[];

/* Serves requests from standard input until it ends; the first answer is prepare's. The exit status. */
int ringcross_worker_main(const char *name, const char *argument);

#endif
