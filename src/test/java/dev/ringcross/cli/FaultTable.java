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

    /** Every system call once, where it costs least, and so many by which a whole run is hit. */
    static List<Fault> sample(int ofRuns) {
        List<Fault> shuffled = new ArrayList<>(all());
        Collections.shuffle(shuffled, new Random(SEED));
        List<Fault> sample = new ArrayList<>(shuffled.stream()
                .filter(fault -> fault.aim() != Fault.Aim.DEMONSTRATION)
                .limit(ofRuns)
                .toList());
        Set<String> seen = new HashSet<>();
        sample.forEach(fault -> seen.addAll(fault.syscalls()));
        // What is tried by itself comes last in the order of aims, and is quickest; then what fails much at once.
        shuffled.sort(Comparator.comparing(Fault::aim)
                .reversed()
                .thenComparing(fault -> -fault.syscalls().size()));
        for (Fault fault : shuffled) {
            if (!seen.containsAll(fault.syscalls())) {
                sample.add(fault);
                seen.addAll(fault.syscalls());
            }
        }
        return sample;
    }

    private static final String LINES = """
            MEASURING | run getppid,tcp-loopback,socketpair-transfer,sysv-queue,sysv-semaphore,posix-queue,membarrier,process-vm-read,eventfd-pingpong,futex-pingpong,io-uring-nop,io-uring-read,timerfd-wakeup,ready-epoll,ready-poll,wakeup,fsync c | socket,socketpair,msgget,semget,mq_open,membarrier,process_vm_readv,eventfd2,memfd_create,io_uring_setup,timerfd_create,epoll_create1,poll,sched_setscheduler,pwrite64 | EPERM | 1+
            MEASURING | run getppid,tcp-loopback,sysv-queue,posix-queue,futex-pingpong,io-uring-read,fsync c | bind,msgctl,mq_unlink,ftruncate,io_uring_register,fsync,tgkill,semctl | EPERM | 1
            HELPER | run getppid,seccomp,unshare,ptrace,vfork-exec,sysv-queue,posix-queue c | seccomp,unshare,ptrace,vfork,execve,msgrcv,mq_timedreceive | EAGAIN | 2
            MEASURING | run getppid,pipe-pingpong c | pipe2 | EMFILE | 1,2,3,1+
            MEASURING | run getppid,pipe-pingpong c | clone3 | EAGAIN | 1,2,1+
            MEASURING | run getppid,pipe-pingpong c | sched_setaffinity | EPERM,EINVAL | 1,2,1+
            MEASURING | run getppid,pipe-pingpong c | read | EIO,EINTR | 5,40
            MEASURING | run getppid,pipe-pingpong c | write | EIO,EINTR,ENOSPC | 1,20
            MEASURING | run getppid,pipe-pingpong c | rt_sigaction | EPERM | 1,3
            MEASURING | run getppid,pipe-pingpong c | fcntl | EMFILE | 1,3,1+
            MEASURING | run getppid,pipe-pingpong c | prlimit64 | EPERM | 1,1+
            MEASURING | run getppid,pipe-pingpong c | kill | EPERM | 1
            MEASURING | run getppid,pipe-pingpong c | tgkill | EAGAIN | 1
            MEASURING | run getppid,pipe-pingpong c | wait4 | EINTR,ECHILD | 1
            MEASURING | run getppid,pipe-pingpong panama,java | write | EIO | 20
            MEASURING | verify getppid,pipe-pingpong c | perf_event_open | EMFILE,ENOSYS,EPERM,ENOMEM | 1,2,3,1+
            MEASURING | verify getppid,pipe-pingpong c | read | EIO,EINTR | 60,200
            MEASURING | verify getppid,pipe-pingpong c | getrusage | EPERM | 1,2
            MEASURING | run getppid,futex-pingpong c | futex | ENOSYS,EPERM,EINTR | 40,100
            MEASURING | run getppid,futex-pingpong c | memfd_create | EMFILE | 1,1+
            MEASURING | run getppid,futex-pingpong c | ftruncate | ENOSPC | 1,1+
            MEASURING | run getppid,eventfd-pingpong c | eventfd2 | EMFILE | 1,2,1+
            MEASURING | run getppid,io-uring-nop c | io_uring_setup | ENOSYS,ENOMEM,EPERM | 1,1+
            MEASURING | run getppid,io-uring-nop c | io_uring_enter | EAGAIN,EINTR,ENOMEM | 1,1+
            MEASURING | run getppid,io-uring-nop c | mmap | ENOMEM | 1,2,3
            MEASURING | run getppid,io-uring-read c | io_uring_register | ENOMEM,EMFILE | 1,2,1+
            MEASURING | run getppid,socketpair-transfer c | socketpair | EMFILE,EPERM | 1,2,1+
            MEASURING | run getppid,tcp-loopback c | socket | EMFILE,ENOSYS | 1,2,1+
            MEASURING | run getppid,tcp-loopback c | bind | EPERM | 1,1+
            MEASURING | run getppid,tcp-loopback c | listen | EPERM | 1,1+
            MEASURING | run getppid,tcp-loopback c | connect | EINTR,EAGAIN | 1,1+
            MEASURING | run getppid,tcp-loopback c | accept4 | EMFILE,EINTR | 1,1+
            MEASURING | run getppid,tcp-loopback c | setsockopt | EPERM | 1,2
            MEASURING | run getppid,sysv-queue c | msgget | ENOSPC,ENOSYS | 1,2,1+
            MEASURING | run getppid,sysv-queue c | msgsnd | EAGAIN,EINTR | 1,3
            MEASURING | run getppid,sysv-queue c | msgctl | EPERM | 1
            MEASURING | run getppid,sysv-semaphore c | semget | ENOSPC,ENOSYS | 1,1+
            MEASURING | run getppid,sysv-semaphore c | semctl | EPERM | 1
            MEASURING | run getppid,posix-queue c | mq_open | EMFILE,ENOSYS | 1,2,1+
            MEASURING | run getppid,posix-queue c | mq_unlink | EPERM | 1
            MEASURING | run getppid,fork-exit c | clone | EAGAIN,ENOMEM | 1,2,1+
            MEASURING | run getppid,fork-exec c | execve | ENOMEM,EAGAIN | 1,1+
            MEASURING | run getppid,fork-exec c | wait4 | EINTR,ECHILD | 1,2
            MEASURING | run getppid,vfork-exec c | vfork | EAGAIN,ENOMEM | 1,2,1+
            MEASURING | run getppid,posix-spawn c | clone3 | ENOMEM | 1,2,1+
            MEASURING | run getppid,thread-create c | clone3 | EAGAIN | 1,2,50
            MEASURING | run getppid,thread-create java | clone3 | EAGAIN | 1,2,1+
            MEASURING | run getppid,mmap-munmap c | mmap | ENOMEM | 5,1+
            MEASURING | run getppid,mmap-munmap c | munmap | ENOMEM | 5
            MEASURING | run getppid,mprotect c | mprotect | ENOMEM | 5,40,1+
            MEASURING | run getppid,open-close c | openat | EMFILE,EINTR,ENOMEM | 3,40
            MEASURING | run getppid,fsync c | fsync | ENOSPC,EINTR,EIO | 1,2,1+
            MEASURING | run getppid,fsync c | pwrite64 | ENOSPC | 1,2,1+
            MEASURING | run getppid,write-file c,java | pwrite64 | ENOSPC | 1,2,1+
            MEASURING | run getppid,fsync c | unlink | EPERM | 1
            MEASURING | run getppid,timerfd-wakeup c | timerfd_create | EMFILE | 1,1+
            MEASURING | run getppid,ready-epoll c | epoll_create1 | EMFILE | 1,1+
            MEASURING | run getppid,ready-epoll c | epoll_ctl | ENOSPC,ENOMEM | 1,3
            MEASURING | run getppid,ready-poll c | poll | EINTR,ENOMEM | 1,1+
            MEASURING | run getppid,wakeup c | sched_setscheduler | EPERM | 1,1+
            MEASURING | run getppid,membarrier c | membarrier | ENOSYS,EPERM | 1,1+
            MEASURING | run getppid,process-vm-read c | process_vm_readv | EPERM | 1,3,1+
            MEASURING | run getppid,signal-install c | rt_sigaction | EPERM | 3,1+
            MEASURING | run getppid c | mmap | ENOMEM | 20,60,120,200
            MEASURING | run getppid c | openat | EMFILE | 1,5,20,60,150
            MEASURING | run getppid c | mprotect | ENOMEM | 3,10,40
            MEASURING | run getppid c | clone3 | EAGAIN | 1,3,6,9
            MEASURING | run getppid c | unlink | EPERM | 1,1+
            MEASURING | run getppid c | sched_getaffinity | EPERM | 1,3
            HELPER | run getppid,pipe-pingpong c | sched_setaffinity | EPERM | 1
            HELPER | run getppid,pipe-pingpong c | prctl | EPERM,ENOSYS | 1
            HELPER | run getppid,pipe-pingpong c | read | EIO,EINTR | 1,5
            HELPER | run getppid,pipe-pingpong c | write | EIO,EINTR | 1,5
            HELPER | run getppid,futex-pingpong c | mmap | ENOMEM | 1,2,3
            HELPER | run getppid,futex-pingpong c | futex | ENOSYS,EINTR | 1,5,1+
            HELPER | run getppid,pipe-pingpong c | brk | ENOMEM | 1,2
            HELPER | run getppid,fork-exit c | clone | EAGAIN,ENOMEM | 1,2,1+
            HELPER | run getppid,fork-exec c | execve | EAGAIN,ENOMEM | 2
            HELPER | run getppid,vfork-exec c | vfork | EAGAIN | 1,2,1+
            HELPER | run getppid,fork-exit c | wait4 | EINTR,ECHILD | 1,2
            HELPER | run getppid,unshare c | unshare | ENOSPC,EPERM | 1
            HELPER | run getppid,ptrace c | ptrace | EPERM | 1,2
            HELPER | run getppid,seccomp c | seccomp | EPERM,ENOSYS,ENOMEM | 1,1+
            HELPER | run getppid,page-fault-sigsegv c | mprotect | ENOMEM | 2,5
            HELPER | run getppid,page-fault-sigsegv c | rt_sigaction | EPERM | 1
            HELPER | run getppid,sysv-queue c | msgrcv | EINTR,EIO | 1,2
            HELPER | run getppid,posix-queue c | mq_timedreceive | EINTR,EIO | 1,2
            HELPER | run getppid,cpu-work c | futex | ENOSYS,EINTR | 1,5,1+
            RUN | run getppid c | rename | ENOSPC,EPERM | 1,2
            RUN | run getppid c | fsync | ENOSPC,EIO,EINTR | 1,2
            RUN | run getppid c | mkdir | ENOSPC,EPERM | 1,2,1+
            RUN | run getppid c | unlink | EPERM | 1,2,3,1+
            RUN | run getppid c | rmdir | EPERM | 1,1+
            RUN | run getppid c | pipe2 | EMFILE | 1,2,1+
            RUN | run getppid c | clone3 | EAGAIN | 1,3,5,7,9,11
            RUN | run getppid c | write | ENOSPC,EIO,EINTR | 1,2,3,5
            RUN | run getppid c | openat | EMFILE,ENOSPC | 1,10,40,100,200,400
            RUN | run getppid c | read | EIO | 1,20,100
            RUN | run getppid c | mmap | ENOMEM | 1,10,30,100
            RUN | run getppid c | futex | ENOSYS | 1,5,20
            RUN | run getppid c | execve | ENOMEM,EAGAIN | 2,3
            RUN | list | write | ENOSPC,EINTR | 1,2
            RUN | verify getppid c | write | ENOSPC | 1,2
            RUN | doctor | openat | EMFILE | 20,100,200
            RUN | doctor | sched_getaffinity | EPERM | 1,2,3
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
            DEMONSTRATION | demonstrate user-cannot-touch-hardware | brk | ENOMEM | 1,3
            DEMONSTRATION | demonstrate user-cannot-touch-hardware | mprotect | ENOMEM | 1
            """;
}
