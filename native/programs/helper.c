/* The helper process: small, so that what it forks is small. Usage: helper echo CPU | helper children PATH */
#include "../src/helper.h"

#include "../ringcross.h"
#include "../src/pingpong.h"
#include "../src/transfer.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int serve_children(const char *path) {
    struct ringcross_request request;
    while (ringcross_receive(STDIN_FILENO, &request, sizeof request) == 0) {
        long result = ringcross_loop_children(request.operation, path, request.count);
        if (ringcross_send(STDOUT_FILENO, &result, sizeof result) != 0) {
            return 1;
        }
    }
    return 0;
}

int main(int count, char **arguments) {
    if (count == 3 && strcmp(arguments[1], "echo") == 0) {
        if (ringcross_pin(atoi(arguments[2])) != 0) {
            return 1;
        }
        ringcross_echo(STDIN_FILENO, STDOUT_FILENO);
        return 0;
    }
    return count == 3 && strcmp(arguments[1], "children") == 0 ? serve_children(arguments[2]) : 2;
}
