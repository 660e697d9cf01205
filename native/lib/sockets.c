#include "../ringcross.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/* An address that nobody else has: the kernel chooses the port, or the abstract name (unix(7), autobind). */
union address {
    struct sockaddr any;
    struct sockaddr_un local;
    struct sockaddr_in inet;
};

static int bound(int domain, int type, union address *address, socklen_t *length) {
    int one = socket(domain, type | SOCK_CLOEXEC, 0);
    *address = (union address){.any = {.sa_family = (sa_family_t)domain}};
    *length = sizeof address->any.sa_family;
    if (domain == AF_INET) {
        address->inet.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        *length = sizeof address->inet;
    }
    if (one >= 0 && bind(one, &address->any, *length) == 0) {
        *length = sizeof *address;
        if (getsockname(one, &address->any, length) == 0) {
            return one;
        }
    }
    int error = errno;
    close(one);
    errno = error;
    return -1;
}

/* 0, or a negative errno with whatever was opened closed again. */
static long result(int failed, int *ends) {
    long error = failed ? -errno : 0;
    for (int i = 0; failed && i < 2; i++) {
        if (ends[i] >= 0) {
            close(ends[i]);
        }
    }
    return error;
}

/* Two stream sockets that are connected with each other through a listening one, as between strangers. */
long ringcross_connected_streams(int domain, int *ends) {
    union address address;
    socklen_t length;
    int yes = 1;
    ends[0] = ends[1] = -1;
    int listener = bound(domain, SOCK_STREAM, &address, &length);
    int failed = listener < 0 || listen(listener, 1) != 0 ||
                 (ends[0] = socket(domain, SOCK_STREAM | SOCK_CLOEXEC, 0)) < 0 ||
                 connect(ends[0], &address.any, length) != 0 ||
                 (ends[1] = accept4(listener, NULL, NULL, SOCK_CLOEXEC)) < 0;
    for (int i = 0; domain == AF_INET && !failed && i < 2; i++) {
        failed = setsockopt(ends[i], IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes) != 0;
    }
    long error = result(failed, ends);
    if (listener >= 0) {
        close(listener);
    }
    return error;
}

/* Two datagram sockets of this host, each bound to a name and connected to the other's. */
long ringcross_connected_datagrams(int *ends) {
    union address address[2];
    socklen_t length[2];
    ends[1] = -1;
    ends[0] = bound(AF_UNIX, SOCK_DGRAM, &address[0], &length[0]);
    int failed = ends[0] < 0 || (ends[1] = bound(AF_UNIX, SOCK_DGRAM, &address[1], &length[1])) < 0 ||
                 connect(ends[0], &address[1].any, length[1]) != 0 ||
                 connect(ends[1], &address[0].any, length[0]) != 0;
    return result(failed, ends);
}
