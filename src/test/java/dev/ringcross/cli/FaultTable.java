package dev.ringcross.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Which calls are made to fail, where, and at which time: a line is every errno at every time. */
final class FaultTable {
    private static final long SEED = 7;

    private FaultTable() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        for (String line : LINES.lines().toList()) {
            String[] columns = line.split("\\s*\\|\\s*");
            for (String errno : columns[3].split(",")) {
                for (String when : columns[4].split(",")) {
                    faults.add(new Fault(Fault.Aim.valueOf(columns[0]), columns[1], columns[2], errno, when));
                }
            }
        }
        return faults;
    }

    /**
     * Every system call of an experiment once, since those are quick; then of whole runs so many at most, each time the one
     * in which most calls fail that have not failed yet.
     */
    static List<Fault> sample(int mostRuns) {
        List<Fault> shuffled = new ArrayList<>(all());
        Collections.shuffle(shuffled, new Random(SEED));
        List<Fault> sample = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Fault fault : shuffled) {
            if (fault.aim() == Fault.Aim.DEMONSTRATION && seen.addAll(fault.syscalls())) {
                sample.add(fault);
            }
        }
        for (int run = 0; run < mostRuns; run++) {
            Fault most = Collections.max(shuffled, Comparator.comparingLong(fault -> unseen(fault, seen)));
            sample.add(most);
            seen.addAll(most.syscalls());
        }
        return sample;
    }

    private static long unseen(Fault fault, Set<String> seen) {
        return fault.syscalls().stream().filter(name -> !seen.contains(name)).count();
    }

    private static final String LINES = """
            HELPER | run getppid,pipe-pingpong c | sched_setaffinity | EPERM | 1
            HELPER | run getppid,pipe-pingpong c | prctl | EPERM | 1
            HELPER | run getppid,pipe-pingpong c | read | EIO,EINTR | 1
            HELPER | run getppid,pipe-pingpong c | write | EIO,EINTR | 2
            HELPER | run getppid,futex-pingpong c | mmap | ENOMEM | 1,2
            HELPER | run getppid,futex-pingpong c | futex | ENOSYS,EINTR | 1,5
            HELPER | run getppid,cpu-work c | futex | ENOSYS | 2
            HELPER | run getppid,fork-exit,fork-exec c | clone,execve,wait4 | EAGAIN | 1,2,1+
            HELPER | run getppid,seccomp,unshare,ptrace,vfork-exec c | seccomp,unshare,ptrace,vfork | EPERM | 1,2
            HELPER | run getppid,sysv-queue c | msgrcv | EPERM | 1,2
            HELPER | run getppid,posix-queue c | mq_timedreceive | EPERM | 1,2
            HELPER | run getppid,page-fault-sigsegv c | mprotect,rt_sigaction | ENOMEM | 2
            MEASURING | run getppid,socketpair-transfer,sysv-queue,sysv-semaphore,posix-queue,membarrier,process-vm-read,eventfd-pingpong,io-uring-nop,timerfd-wakeup,ready-poll,wakeup c | socketpair,msgget,semget,mq_open,membarrier,process_vm_readv,eventfd2,io_uring_setup,timerfd_create,poll,sched_setscheduler | EPERM,ENOSYS | 1+
            MEASURING | run getppid,tcp-loopback,sysv-queue,sysv-semaphore,posix-queue,futex-pingpong,io-uring-read,fsync c | bind,msgctl,semctl,mq_unlink,ftruncate,io_uring_register,fsync,tgkill | EPERM | 1
            MEASURING | run getppid,tcp-loopback,futex-pingpong,ready-epoll c | socket,memfd_create,epoll_create1 | EMFILE | 1,2,1+
            MEASURING | run getppid,tcp-loopback,ready-epoll c | listen,epoll_ctl | ENOMEM | 1
            MEASURING | run getppid,tcp-loopback,sysv-queue c | connect,msgsnd | EAGAIN | 1
            MEASURING | run getppid,tcp-loopback c | accept4 | EMFILE,EINTR | 1
            MEASURING | run getppid,tcp-loopback,fsync c | setsockopt,pwrite64 | EPERM,ENOSPC | 1,2
            MEASURING | run getppid,pipe-pingpong c | pipe2 | EMFILE | 1,2,3,1+
            MEASURING | run getppid,pipe-pingpong c | clone3 | EAGAIN | 1,2,1+
            MEASURING | run getppid,pipe-pingpong c | sched_setaffinity | EPERM,EINVAL | 1,2,1+
            MEASURING | run getppid,pipe-pingpong c | read | EIO,EINTR | 5,40
            MEASURING | run getppid,pipe-pingpong c | write | EIO,EINTR,ENOSPC | 1,20
            MEASURING | run getppid,pipe-pingpong c | rt_sigaction | EPERM | 1,3
            MEASURING | run getppid,pipe-pingpong c | fcntl,prlimit64,kill | EPERM | 1
            MEASURING | run getppid,pipe-pingpong c | wait4 | EINTR,ECHILD | 1
            MEASURING | verify getppid c | perf_event_open | EMFILE,ENOSYS,EPERM,ENOMEM | 1,2,3,1+
            MEASURING | verify getppid c | read,getrusage | EIO | 60,200
            MEASURING | run getppid,futex-pingpong c | futex | ENOSYS,EPERM,EINTR | 40,100
            MEASURING | run getppid,io-uring-nop c | io_uring_enter | EAGAIN,EINTR,ENOMEM | 1,1+
            MEASURING | run getppid,fork-exit c | clone | EAGAIN,ENOMEM | 1,2
            MEASURING | run getppid,fork-exec c | execve | ENOMEM | 1
            MEASURING | run getppid,vfork-exec c | vfork | EAGAIN | 1,2
            MEASURING | run getppid,posix-spawn,thread-create c,java | clone3 | EAGAIN | 2,50,1+
            MEASURING | run getppid,mmap-munmap c | mmap,munmap | ENOMEM | 5,40
            MEASURING | run getppid,mprotect c | mprotect | ENOMEM | 5,40
            MEASURING | run getppid,open-close,read-zero,stat c,panama | openat,read,newfstatat | EMFILE,EINTR | 40+
            MEASURING | run getppid c | mmap | ENOMEM | 20,120,200
            MEASURING | run getppid c | openat | EMFILE | 1,20,150
            MEASURING | run getppid c | clone3 | EAGAIN | 1,3,6,9
            MEASURING | run getppid c | unlink,sched_getaffinity | EPERM | 1,2
            RUN | run getppid c | rename | ENOSPC,EPERM | 1,2
            RUN | run getppid c | fsync | ENOSPC,EINTR | 1,2
            RUN | run getppid c | mkdir,rmdir | ENOSPC,EPERM | 1,1+
            RUN | run getppid c | unlink | EPERM | 1,2,3
            RUN | run getppid c | pipe2 | EMFILE | 1,2
            RUN | run getppid c | clone3 | EAGAIN | 1,3,5,7,9,11
            RUN | run getppid c | write | ENOSPC,EIO,EINTR | 1,2,5
            RUN | run getppid c | openat | EMFILE | 1,10,40,100,200,400
            RUN | run getppid c | read | EIO | 1,20,100
            RUN | run getppid c | mmap | ENOMEM | 30,100
            RUN | run getppid c | futex | ENOSYS | 1,5,20
            RUN | list | write | ENOSPC,EINTR | 1,2
            RUN | doctor | openat,sched_getaffinity | EMFILE | 2,20,100,200
            DEMONSTRATION | demonstrate user-cannot-touch-hardware | clone | EAGAIN,ENOMEM | 1,2,8
            DEMONSTRATION | demonstrate user-cannot-touch-hardware | mmap | ENOMEM | 1,2,8
            DEMONSTRATION | demonstrate user-cannot-touch-hardware | wait4 | EINTR,ECHILD | 1,3
            DEMONSTRATION | demonstrate user-cannot-touch-hardware | write | ENOSPC,EIO,EINTR | 1,2
            DEMONSTRATION | demonstrate user-cannot-touch-hardware | prctl | EPERM,ENOSYS | 1,2,3
            DEMONSTRATION | demonstrate user-cannot-touch-hardware | setresuid | EPERM,EAGAIN | 1
            DEMONSTRATION | demonstrate user-cannot-touch-hardware | setgroups | ENOSYS | 1
            DEMONSTRATION | demonstrate user-cannot-touch-hardware | rt_sigaction | EPERM | 1,3
            DEMONSTRATION | demonstrate user-cannot-touch-hardware | prlimit64 | EPERM | 1,2,3
            DEMONSTRATION | demonstrate user-cannot-touch-kernel-memory | openat | EMFILE,ENOMEM,EPERM | 1
            DEMONSTRATION | demonstrate user-cannot-touch-kernel-memory | read | EIO,EINTR | 1
            DEMONSTRATION | demonstrate user-cannot-touch-others | pipe2 | EMFILE | 1,2,3,4
            DEMONSTRATION | demonstrate user-cannot-touch-others | ptrace | EPERM,ENOSYS | 1,2
            DEMONSTRATION | demonstrate user-cannot-touch-others | process_vm_writev | EPERM,ENOSYS | 1,2
            DEMONSTRATION | demonstrate user-cannot-touch-others | pwrite64 | EIO,EPERM | 1
            DEMONSTRATION | demonstrate user-cannot-touch-others | clone | EAGAIN | 1,2,5,8
            DEMONSTRATION | demonstrate user-cannot-touch-others | read | EINTR,EIO | 1,2
            DEMONSTRATION | demonstrate kernel-checks-requests | dup | EMFILE | 1,2
            DEMONSTRATION | demonstrate kernel-checks-requests | openat | EMFILE,ENOSYS | 1
            DEMONSTRATION | demonstrate kernel-checks-requests | setuid | EAGAIN | 1
            DEMONSTRATION | demonstrate fault-does-not-spread | openat | EMFILE,ENOMEM | 1,2,20
            DEMONSTRATION | demonstrate fault-does-not-spread | sigaltstack | ENOMEM | 1
            DEMONSTRATION | demonstrate fault-does-not-spread | mmap | ENOMEM | 2,5,20
            DEMONSTRATION | demonstrate own-address-space | clone3 | EAGAIN | 1
            DEMONSTRATION | demonstrate own-address-space | mmap | ENOMEM | 1,2,3
            DEMONSTRATION | demonstrate own-address-space | futex | EINTR,ENOSYS | 1
            DEMONSTRATION | demonstrate fork-copies-memory | clone | EAGAIN,ENOMEM | 1
            DEMONSTRATION | demonstrate fork-copies-memory | openat | EMFILE | 1,2,3
            DEMONSTRATION | demonstrate fork-copies-memory | read | EIO,EINTR | 1,2,3
            DEMONSTRATION | demonstrate fork-copies-memory | madvise | EPERM,ENOMEM | 1,2
            DEMONSTRATION | demonstrate sync-blocks | poll | EINTR,ENOMEM | 1,2
            DEMONSTRATION | demonstrate sync-blocks | read | EIO,EINTR | 1,3
            DEMONSTRATION | demonstrate sync-blocks | write | EIO,EINTR | 2
            DEMONSTRATION | demonstrate sync-blocks | clock_nanosleep | EINTR,ENOSYS | 1,2
            DEMONSTRATION | demonstrate sync-blocks | pipe2 | EMFILE | 1,2
            DEMONSTRATION | demonstrate sync-blocks | getrusage | EPERM | 1,3
            DEMONSTRATION | demonstrate sync-blocks | fcntl | EPERM | 1
            DEMONSTRATION | demonstrate sync-blocks | clone3 | EAGAIN | 1
            DEMONSTRATION | demonstrate sync-keeps-order | epoll_create1 | EMFILE | 1
            DEMONSTRATION | demonstrate sync-keeps-order | epoll_ctl | ENOSPC,ENOMEM | 1,5
            DEMONSTRATION | demonstrate sync-keeps-order | epoll_wait | EINTR,ENOMEM | 1,5
            DEMONSTRATION | demonstrate sync-keeps-order | timerfd_create | EMFILE | 1,5
            DEMONSTRATION | demonstrate sync-keeps-order | timerfd_settime | EPERM | 1,5
            DEMONSTRATION | demonstrate sync-keeps-order | io_uring_setup | ENOSYS,EPERM,ENOMEM | 1
            DEMONSTRATION | demonstrate sync-keeps-order | io_uring_enter | EAGAIN,EINTR,ENOMEM | 1,3
            DEMONSTRATION | demonstrate sync-keeps-order | clone3 | EAGAIN | 1,5
            DEMONSTRATION | demonstrate async-overlaps | timerfd_create | EMFILE | 1,9
            DEMONSTRATION | demonstrate async-overlaps | timerfd_settime | EPERM | 1,9
            DEMONSTRATION | demonstrate async-overlaps | read | EIO,EINTR | 1,9
            DEMONSTRATION | demonstrate one-task-at-a-time | sched_setaffinity | EPERM | 1
            DEMONSTRATION | demonstrate one-task-at-a-time | sched_getaffinity | EPERM | 1
            DEMONSTRATION | demonstrate one-task-at-a-time | clone3 | EAGAIN | 1,3,7
            DEMONSTRATION | demonstrate one-task-at-a-time | getrusage | EPERM | 1
            DEMONSTRATION | demonstrate one-task-at-a-time | futex | EINTR | 1,2
            DEMONSTRATION | demonstrate thread-crash-kills-process | clone3 | EAGAIN | 1,4,8
            DEMONSTRATION | demonstrate thread-crash-kills-process | clone | EAGAIN | 1,2
            DEMONSTRATION | demonstrate process-crash-is-contained | socketpair | EMFILE | 1
            DEMONSTRATION | demonstrate process-crash-is-contained | clone | EAGAIN | 1,2,4
            DEMONSTRATION | demonstrate process-crash-is-contained | write | EIO,EINTR | 1,50
            DEMONSTRATION | demonstrate sharing-races | sched_setaffinity | EPERM | 1
            DEMONSTRATION | demonstrate sharing-races | clone3 | EAGAIN | 1,5
            DEMONSTRATION | demonstrate sharing-races | futex | EINTR | 1,100
            DEMONSTRATION | demonstrate file-of-processes | openat | EMFILE | 1,5,50
            DEMONSTRATION | demonstrate file-of-processes | write | ENOSPC,EIO | 1,100
            DEMONSTRATION | demonstrate file-of-processes | fsync | ENOSPC,EIO,EINTR | 1
            DEMONSTRATION | demonstrate file-of-processes | unlink | EPERM | 1
            DEMONSTRATION | demonstrate file-of-processes | mincore | ENOMEM | 1
            DEMONSTRATION | demonstrate file-of-processes | fadvise64 | EPERM | 1
            DEMONSTRATION | demonstrate file-of-processes | clone | EAGAIN | 1,10
            DEMONSTRATION | demonstrate memory-of-tasks | clone | EAGAIN,ENOMEM | 1,20
            DEMONSTRATION | demonstrate memory-of-tasks | clone3 | EAGAIN | 1,100
            DEMONSTRATION | demonstrate memory-of-tasks | openat | EMFILE | 1,10
            DEMONSTRATION | demonstrate memory-of-tasks | kill | EPERM | 1,100
            DEMONSTRATION | demonstrate memory-of-tasks | wait4 | EINTR,ECHILD | 1,100
            DEMONSTRATION | demonstrate entries-of-calls | ptrace | EPERM | 1
            DEMONSTRATION | demonstrate entries-of-calls | clone | EAGAIN | 1
            DEMONSTRATION | demonstrate user-cannot-touch-hardware | brk | ENOMEM | 3
            DEMONSTRATION | demonstrate user-cannot-touch-hardware | mprotect | ENOMEM | 1
            """;
}
