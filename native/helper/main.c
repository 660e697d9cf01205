/* The helper process: small, so that what it forks is small.
 * Usage: helper peer NAME CPU [shared] | helper work NAME ARGUMENT | helper demonstrate NAME */
#include "../ringcross.h"
#include "../demonstrate/demonstrate.h"
#include "../lib/peers.h"
#include "workers.h"

#include <stdlib.h>
#include <string.h>

int main(int count, char **arguments) {
    if (count >= 4 && strcmp(arguments[1], "peer") == 0) {
        return ringcross_peer_main(arguments[2], atoi(arguments[3]), count == 5 ? RINGCROSS_ENDS : -1);
    }
    if (count == 3 && strcmp(arguments[1], "demonstrate") == 0) {
        return ringcross_demonstrate_main(arguments[2]);
    }
    return count == 4 && strcmp(arguments[1], "work") == 0 ? ringcross_worker_main(arguments[2], arguments[3]) : 2;
}
