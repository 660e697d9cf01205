package dev.ringcross.claim;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What the experiments of claims might have left: mostly what a host leaves, now and then what turns the verdict. A line is
 * an experiment's name with a colon, or a fact: {@code name=this|or this}, {@code ~1000} for about so much (it may be ten
 * times as much, or as little), {@code name?=} for one that half of the hosts leave.
 */
final class GeneratedFacts {
    private static final String TEMPLATES = """
            own-address-space:
              wroteBefore=1
              childReads=2|2|2|1
              parentReadsAfterChild=1|1|1|2
              threadWrote=3
              parentReadsAfterThread=3|3|3|1
              parentsAddress=0x5581
              childsAddress=0x5581
              threadsAddress=0x5581
              stacksApartBytes=~8000000
            process-crash-is-contained:
              messagesWanted=1000
              messagesBefore=1000
              messagesAfterFault=1000|1000|1000|1000|999
              messagesAfterAbort=1000|1000|1000|1000|0
              messagesAfterKill=1000
              wrongAnswers=0|0|0|0|3
              peer.exit=0|0|0|0|1
              faulted.signal=SEGV
              aborted.signal=ABRT
              killed.signal=KILL|KILL|KILL|none
            thread-crash-kills-process:
              threads=4
              faulted.signal=SEGV|SEGV|none
              faulted.exit=7
              faulted.ran=4
              faulted.survivors=0|0|3
              returned.survivors=3
            lost-threads:
              UNCAUGHT_EXCEPTION.ran=3
              UNCAUGHT_EXCEPTION.thrown=IllegalStateException
              UNCAUGHT_EXCEPTION.exit=0|0|1
              NULL_POINTER.ran=3
              NULL_POINTER.thrown=NullPointerException
              NULL_POINTER.exit=0|0|1
              STACK_OVERFLOW.ran=3
              STACK_OVERFLOW.thrown=StackOverflowError
              STACK_OVERFLOW.exit=0|0|1
              NATIVE_FAULT.ran=3
              NATIVE_FAULT.reported=SIGSEGV
              NATIVE_FAULT.exit=134|134|0
            fewer-syscalls-per-thread:
              thread.entries=7|12
              thread.mmaps?=1
              thread.faults=2
              fork.entries?=3|9|20
              fork.mmaps=0
              fork.faults=30
              forkExec.entries?=2|14|30
              forkExec.mmaps=0
              forkExec.faults=~60
              spawn.entries?=5|15|40
              dynamic.entries?=6|60
              dynamic.mmaps=~9
              dynamic.faults=~90
            fork-copies-memory:
              touchedBytes=33554432
              childsOwnBytesAfterFork=32768|33560000|~30000000
              childsPageTableBytes=~100000
              childsOwnBytesAfterWrites=33560000
              copyNanosPerMebibyte=~70000
            memory-of-tasks:
              processes.touched0KiB.bytesEach=~100000
              processes.touched64KiB.bytesEach=~400000
              processes.touched1024KiB.bytesEach=~9000000
              threads.touched0KiB.bytesEach=~60000
              threads.touched64KiB.bytesEach=~400000
              threads.touched1024KiB.bytesEach=~9000000
              threads.touched0KiB.hostKernelStackEach=~16000
            memory-of-jvms:
              jvm.bytes=~4000000
              platformThreads.bytesEach=~1000000
              virtualThreads.bytesEach=~1000
              virtualThreads.asleep=100000
              virtualThreads.peakBytes=~200000000
            file-of-processes:
              fileBytes=16777216
              withoutFile.bytesEach=~100000
              sharedFile.bytesEach=~200000|~20000000
              privateCopies.bytesEach=~50000000
              sharedFile.bytesOf1=17000000|18000000
              withoutFile.bytesOf1=100000
              cachedBefore=0|16777216
              cachedAfterSharing=16777216
              sharedFile.tasks=16
            one-task-at-a-time:
              tasks=4
              one.switches=80|120
              one.turns=84|84|124|300
              one.leastMicros=20000
              one.cpuMicros=1000000|998000|1009000|1020000
              one.wallMicros=1000000
              two.turns?=~9000
            switch-saves-state:
              yields=100000
              switches=99000|60000
              tasks=4
              registers=32
              noticed=128|128|128|127
              lost.integers=0|0|0|2
              lost.vectors=0|0|0|1
              lost.threadLocals=0|0|0|1
            sharing-races:
              seen.plain=~900
              seen.atomic=~900
              seen.mutex=~900
              togetherMicros.processes=~5000
              done.plain=4000000
              done.atomic=4000000
              done.mutex=4000000
              done.processes=2000000
              lost.plain=~90000|~90000|0
              lost.atomic=0|0|0|1
              lost.mutex=0|0|0|1
              lost.processes=0|0|0|1
            locks-deadlock:
              opposite.timedOut=2|2|2|1
              ordered.timedOut=0|0|0|1
              ordered.found=~90
              ordered.tookBoth=2000
            locks-deadlock-jvm:
              opposite.deadlocked=2|2|2|0
              ordered.deadlocked=0|0|0|2
              ordered.ended=2
            entries-of-files:
              calls=1000
              read.entries=1000|1000|1000|1000|500
              write.entries=1000|2000
              print.entries=1000
              readBuffered.entries=16|1000|1000|0
              printBuffered.entries=16|1000
              print.systemMicros=~90|0
              print.userMicros=~90|0
              printBuffered.systemMicros=~9
              printBuffered.userMicros=~90
            java-io:
              calls=1000
              read.entries=1000
              write.entries=1000
              print.entries=1000|1000|1000|1000|2
              readBuffered.entries=8|1000
              writeBuffered.entries=8|1000
            entries-of-calls:
              calls=1000
              function.entries=0|0|0|0|0|0|1000
              clock.entries=0|0|1000
              getppid.entries=1000|1000|1000|1000|500
              unserved.entries=1000|1000|1000|1000|0
            user-cannot-touch-hardware:
              permitted.exit=0
              instructions=hlt,in
              hlt.signal=SEGV|SEGV|SEGV|none
              hlt.code=128
              in.signal=SEGV|SEGV|SEGV|none
              in.code=128|128|128|0
              open./dev/port?=EACCES|EACCES|EACCES|none
              open./dev/mem?=EACCES|ENOENT
              ioperm?=EPERM|EPERM|EPERM|none
            user-cannot-touch-kernel-memory:
              mine.read.exit=7
              mine.hasRead=7
              mine.write.exit=8
              mine.hasWritten=8
              kernelHalf.asked=0xffff8000
              kernelHalf.read.signal=SEGV|SEGV|SEGV|none
              kernelHalf.read.address=0xffff8000
              kernelHalf.read.code=1
              kernelHalf.write.signal=SEGV
              kernelHalf.write.address=0xffff8000
              kernelHalf.write.code=1
              neitherHalf.asked?=0x80000000
              neitherHalf.read.signal=SEGV
              neitherHalf.read.address=0x0
              neitherHalf.read.code=128
              neitherHalf.write.signal=SEGV|SEGV|SEGV|none
              neitherHalf.write.address=0x0
              neitherHalf.write.code=128
            user-cannot-touch-others:
              process_vm_writev.otherUser=EPERM|EPERM|EPERM|none
              process_vm_writev.ownChild=none|none|EPERM
              ptrace.otherUser=EPERM
              ptrace.ownChild=none|EPERM
              /proc/PID/mem.otherUser=EACCES|EACCES|EACCES|EFAULT
              /proc/PID/mem.ownChild=none|EACCES
              victim.hadBefore=41
              victim.hasAfter?=41|41|41|42
            kernel-checks-requests:
              badDescriptor.bad=EBADF
              badDescriptor.good=none
              badPointer.bad=EFAULT|EFAULT|EFAULT|EFAULT|none
              badPointer.good=none
              othersIdentity.bad=EPERM
              othersIdentity.good=none|EPERM
              writeToReadOnly.bad=EBADF|EROFS
              writeToReadOnly.good=none
              badNumber.bad=ENOSYS
              badNumber.good=none
              descriptorLimit.bad=EMFILE
              descriptorLimit.good=none
              memoryLimit.bad=ENOMEM|ENOMEM|ENOMEM|none
              memoryLimit.good=none
            fault-does-not-spread:
              nullPointer.signal=SEGV
              divideByZero.signal=FPE|none
              stackOverflow.signal=SEGV
              ownMemory.errno=ENOMEM|ENOMEM|none
              ownDescriptors.errno?=EMFILE
              asked=5
              answered=5|5|5|5|4
            host-traces:
              compared=12|12|12|12|0
              changed=0|0|1
            entries-of-locks:
              calls=1000
              freeLock.entries=0|0|3
            java-turns:
              turns=10000
              platform.switches=~10000
              virtual.switches=~10000|12|12
            sync-blocks:
              calls=10
              slowAnswers=10
              returnedBeforeAnswer=0|0|0|0|1
              wallNanos=200000000
              cpuNanos=~200000|190000000|~200000
              voluntarySwitches=10|10|10|0
              nonblocking.returnedBeforeAnswer=10
            sync-keeps-order:
              requests=16
              oneAfterAnother.completed=16
              oneAfterAnother.inversions=0|0|0|0|120
              threads.completed=16
              threads.inversions=0|57
              epoll.completed=16
              epoll.inversions=0|57
              io_uring.refused?=EPERM
              io_uring.completed=16
              io_uring.inversions=0|50
            sync-keeps-order-java:
              requests=16
              oneAfterAnother.completed=16
              oneAfterAnother.inversions=0|0|0|0|20
              virtualThreads.completed=16
              virtualThreads.inversions=0|0|60
              futures.completed=16
              futures.inversions=0|0|60
            async-overlaps:
              waits=16
              oneAfterAnother.answered=16
              oneAfterAnother.wallNanos=~170000000
              oneAfterAnother.cpuNanos=~400000
              meanwhile.answered=16
              meanwhile.pieces=0|900|900|900|900
              meanwhile.wallNanos=~11000000
            """;

    private GeneratedFacts() {}

    /** Of all experiments but a random few, which the host refused. */
    static void leave(Random random, SyntheticRun run) {
        for (String experiment : TEMPLATES.split("\n(?=[a-z])")) {
            String[] lines = experiment.split(":\n", 2);
            if (random.nextInt(20) == 0) {
                run.refused(lines[0], "Operation not permitted");
            } else {
                List<String> facts = lines[1].lines()
                        .map(String::strip)
                        .flatMap(template -> fact(random, template))
                        .toList();
                run.left(lines[0], facts);
            }
        }
    }

    private static Stream<String> fact(Random random, String template) {
        String[] sides = template.split("\\??=", 2);
        if (template.contains("?=") && random.nextBoolean()) {
            return Stream.empty();
        }
        String[] values = sides[1].split("\\|");
        String value = values[random.nextInt(values.length)];
        return Stream.of(sides[0] + "=" + (value.startsWith("~") ? about(random, value.substring(1)) : value));
    }

    private static String about(Random random, String amount) {
        double times = StrictMath.pow(10, 2 * random.nextDouble() - 1);
        return String.valueOf((long) (Double.parseDouble(amount) * times));
    }
}
