#include "exchange.h"

#include "transfer.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/uio.h>

/* Room for one descriptor, aligned as cmsg(3) wants it. */
union control {
    struct cmsghdr header;
    char bytes[CMSG_SPACE(sizeof(int))];
};

static long send_descriptor(int socket, int descriptor) {
    char byte = 'r';
    struct iovec some = {&byte, 1};
    union control control = {.header = {.cmsg_len = CMSG_LEN(sizeof(int)), .cmsg_level = SOL_SOCKET,
                                        .cmsg_type = SCM_RIGHTS}};
    struct msghdr message = {.msg_iov = &some, .msg_iovlen = 1, .msg_control = &control,
                             .msg_controllen = sizeof control};
    memcpy(CMSG_DATA(&control.header), &descriptor, sizeof descriptor);
    return sendmsg(socket, &message, 0) == 1 ? 0 : -errno;
}

static int receive_descriptor(int socket) {
    char byte;
    int descriptor = -1;
    struct iovec some = {&byte, 1};
    union control control;
    struct msghdr message = {.msg_iov = &some, .msg_iovlen = 1, .msg_control = &control,
                             .msg_controllen = sizeof control};
    if (recvmsg(socket, &message, MSG_CMSG_CLOEXEC) == 1 && message.msg_controllen >= CMSG_LEN(sizeof(int))) {
        memcpy(&descriptor, CMSG_DATA(&control.header), sizeof descriptor);
    }
    return descriptor;
}

/* A memfd made, sent, and closed; the other side's byte says that it has closed its own. */
long ringcross_memfd_pass(int socket, long count) {
    long error = 0;
    for (long i = 0; i < count && error == 0; i++) {
        char answer;
        int descriptor = memfd_create("ringcross", MFD_CLOEXEC);
        if (descriptor < 0) {
            return -errno;
        }
        error = send_descriptor(socket, descriptor);
        close(descriptor);
        if (error == 0) {
            error = ringcross_receive(socket, &answer, 1);
        }
    }
    return error;
}

void ringcross_take_memfds(struct ringcross_peer_resources *resources) {
    char answer = 'r';
    int descriptor;
    while ((descriptor = receive_descriptor(resources->descriptor[0])) >= 0) {
        close(descriptor);
        if (ringcross_send(resources->descriptor[0], &answer, 1) != 0) {
            return;
        }
    }
}

/* How many bytes the last one read, or a negative errno. */
long ringcross_process_vm_read(long pid, long address, void *buffer, long bytes, long count) {
    struct iovec here = {buffer, (size_t)bytes};
    struct iovec there = {(void *)address, (size_t)bytes};
    ssize_t moved = 0;
    for (long i = 0; i < count && moved >= 0; i++) {
        moved = process_vm_readv((pid_t)pid, &here, 1, &there, 1, 0);
    }
    return moved < 0 ? -errno : moved;
}

/* Says on 0 where its memory is, and then only waits. */
void ringcross_hold_memory(struct ringcross_peer_resources *resources) {
    struct ringcross_exchange_terms *terms = resources->shared;
    char *memory = malloc((size_t)terms->bytes);
    if (memory == NULL) {
        return;
    }
    memset(memory, 'r', (size_t)terms->bytes);
    long place[] = {getpid(), (long)memory};
    if (ringcross_send(resources->descriptor[0], place, sizeof place) == 0) {
        while (!ringcross_ended) {
            pause();
        }
    }
    free(memory);
}

/* Both ends of the answer are pipes, and the other side answers as it does to written messages. */
long ringcross_splice_exchange(int file, int out, int in, long bytes, long count) {
    char answer = 0;
    for (long i = 0; i < count; i++) {
        loff_t offset = 0;
        while (offset < bytes) {
            if (splice(file, &offset, out, NULL, (size_t)(bytes - offset), 0) <= 0) {
                return -errno;
            }
        }
        long error = ringcross_receive(in, &answer, 1);
        if (error != 0) {
            return error;
        }
    }
    return answer;
}

/* The pages belong to the pipe until they are read: the answer says when they may be written again. */
long ringcross_vmsplice_exchange(int out, int in, void *message, long bytes, long count) {
    char answer = 0;
    for (long i = 0; i < count; i++) {
        struct iovec left = {message, (size_t)bytes};
        while (left.iov_len > 0) {
            ssize_t moved = vmsplice(out, &left, 1, 0);
            if (moved < 0) {
                return -errno;
            }
            left.iov_base = (char *)left.iov_base + moved;
            left.iov_len -= (size_t)moved;
        }
        long error = ringcross_receive(in, &answer, 1);
        if (error != 0) {
            return error;
        }
    }
    return answer;
}
