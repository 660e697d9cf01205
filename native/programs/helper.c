/* The helper process: small, so that what it forks is small.
 * Usage: helper peer NAME CPU [shared] | helper work NAME ARGUMENT */
#include "../ringcross.h"
#include "../src/peers.h"
#include "../src/workers.h"

#include <stdlib.h>
#include <string.h>

int main(int count, char **arguments) {
    if (count >= 4 && strcmp(arguments[1], "peer") == 0) {
        return ringcross_peer_main(arguments[2], atoi(arguments[3]), count == 5 ? RINGCROSS_ENDS : -1);
    }
    return count == 4 && strcmp(arguments[1], "work") == 0 ? ringcross_worker_main(arguments[2], arguments[3]) : 2;
}
