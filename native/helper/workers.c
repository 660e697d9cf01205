#include "workers.h"

#include "../ringcross.h"
#include "../lib/helper.h"
#include "../lib/transfer.h"

#include <stddef.h>
#include <string.h>
#include <unistd.h>

static const struct ringcross_worker *in_table(const struct ringcross_worker *table, const char *name) {
    for (; table->name != NULL; table++) {
        if (strcmp(table->name, name) == 0) {
            return table;
        }
    }
    return NULL;
}

static const struct ringcross_worker *find(const char *name) {
    const struct ringcross_worker *const tables[] = {ringcross_crossing_workers, ringcross_creation_workers,
                                                     ringcross_memory_workers,
                                                     ringcross_synchronisation_workers,
                                                     ringcross_permission_workers};
    const struct ringcross_worker *found = NULL;
    for (size_t i = 0; i < sizeof tables / sizeof *tables && found == NULL; i++) {
        found = in_table(tables[i], name);
    }
    return found;
}

int ringcross_worker_main(const char *name, const char *argument) {
    const struct ringcross_worker *worker = find(name);
    struct ringcross_request request;
    if (worker == NULL) {
        return 2;
    }
    long answer = worker->prepare(argument);
    while (ringcross_send(STDOUT_FILENO, &answer, sizeof answer) == 0 &&
           ringcross_receive(STDIN_FILENO, &request, sizeof request) == 0) {
        answer = worker->run(request.operation, request.count);
    }
    return 0;
}
