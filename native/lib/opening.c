#include "../ringcross.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

long ringcross_open_close(const char *path) {
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    return descriptor < 0 || close(descriptor) != 0 ? -errno : 0;
}
