package dev.ringcross.host.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.host.Fixture;
import dev.ringcross.host.proc.HostState;
import dev.ringcross.host.proc.Limits;
import dev.ringcross.host.proc.ProcessEnvironment;
import dev.ringcross.host.proc.ProcessStatus;
import dev.ringcross.host.proc.Tracefs;
import dev.ringcross.result.KernelAnswers;
import dev.ringcross.result.Permission;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HostPermissionsTest {

    private static final HostState.Process USER = HostWarningsTest.process(0, Map.of(), null);
    private static final HostState.Process ROOT = HostWarningsTest.process(0x1ffffffffffL, Map.of(), null);

    private static void expect(Permission permission, @Nullable Boolean permitted, String detail) {
        assertThat(permission.permitted()).isEqualTo(permitted);
        assertThat(permission.detail()).contains(detail);
    }

    private static HostState.Process limited(String limit, long value) {
        return HostWarningsTest.process(0, Map.of(limit, value), null);
    }

    private static HostState.Kernel kernel(Long most, @Nullable Long clone, @Nullable Long apparmor) {
        return new HostState.Kernel(true, true, List.of(), Tracefs.READABLE, null, null, most, clone, apparmor, null);
    }

    private static HostState.Kernel traced(boolean proc, @Nullable Long scope) {
        return new HostState.Kernel(proc, true, List.of(), Tracefs.READABLE, null, null, null, null, null, scope);
    }

    @Test
    void capabilities() {
        expect(HostPermissions.capabilities(USER), false, "none");
        expect(HostPermissions.capabilities(ROOT), true, "all 41");
        HostState.Process confined = new HostState.Process(
                ROOT.status(), null, ROOT.limits(), null, false, null, new ProcessEnvironment(Map.of(), Map.of()));
        expect(HostPermissions.capabilities(confined), false, "user namespace");
        HostState.Process unknown = new HostState.Process(
                ProcessStatus.parse(""),
                null,
                ROOT.limits(),
                null,
                true,
                null,
                new ProcessEnvironment(Map.of(), Map.of()));
        expect(HostPermissions.capabilities(unknown), null, "no CapEff");
    }

    @Test
    void counters() {
        expect(HostPermissions.counters(2, USER), false, "is 2 without CAP_PERFMON");
        expect(HostPermissions.counters(1, USER), true, "is 1");
        expect(HostPermissions.counters(4, ROOT), true, "is 4");
        expect(HostPermissions.counters(null, ROOT), null, "no /proc");
        expect(HostPermissions.tracepoint(null, Tracefs.UNMOUNTED, ROOT), null, "needs perf events");
        expect(HostPermissions.tracepoint(2, Tracefs.READABLE, USER), false, "needs perf events");
        expect(HostPermissions.tracepoint(1, Tracefs.READABLE, USER), true, "sys_enter");
        expect(HostPermissions.tracepoint(1, Tracefs.UNREADABLE, USER), false, "can't be read");
        expect(HostPermissions.tracepoint(1, Tracefs.UNMOUNTED, USER), false, "not mounted");
        expect(HostPermissions.tracepoint(2, Tracefs.UNMOUNTED, ROOT), true, "mounts it privately");
        expect(HostPermissions.tracepoint(2, Tracefs.UNREADABLE, ROOT), true, "mounts it privately");
        expect(HostPermissions.pmu(false), false, "no PMU");
        expect(HostPermissions.pmu(true), true, "PMU");
        expect(HostPermissions.pmu(null), null, "no /sys");
    }

    @Test
    void io_uring() {
        expect(HostPermissions.ioUring(0, null, USER), true, "is 0");
        expect(HostPermissions.ioUring(1, null, USER), null, "is 1");
        expect(HostPermissions.ioUring(1, null, ROOT), true, "is 1");
        expect(HostPermissions.ioUring(2, true, ROOT), false, "is 2");
        expect(HostPermissions.ioUring(null, null, USER), null, "before 6.6");
        expect(HostPermissions.ioUring(null, false, ROOT), false, "built without");
    }

    @Test
    void scheduling() {
        expect(HostPermissions.realtime(ROOT), true, "CAP_SYS_NICE");
        expect(HostPermissions.realtime(limited(Limits.REALTIME, 50)), true, "50");
        expect(HostPermissions.realtime(limited(Limits.REALTIME, 0)), false, "is 0");
        expect(HostPermissions.realtime(USER), null, "unknown");
    }

    @Test
    void namespaces() {
        expect(NamespacePermissions.user(kernel(100L, null, null), USER), true, "100");
        expect(NamespacePermissions.user(kernel(0L, null, null), ROOT), false, "is 0");
        expect(NamespacePermissions.user(kernel(100L, 0L, null), USER), false, "unprivileged_userns_clone");
        expect(NamespacePermissions.user(kernel(100L, 0L, null), ROOT), true, "100");
        expect(NamespacePermissions.user(kernel(100L, null, 1L), USER), false, "apparmor");
    }

    @Test
    void tracing() {
        expect(NamespacePermissions.ptrace(traced(true, null), USER), true, "no Yama");
        expect(NamespacePermissions.ptrace(traced(true, 1L), USER), true, "is 1");
        expect(NamespacePermissions.ptrace(traced(true, 2L), USER), false, "is 2");
        expect(NamespacePermissions.ptrace(traced(true, 2L), ROOT), true, "is 2");
        expect(NamespacePermissions.ptrace(traced(false, null), ROOT), null, "no /proc");
        expect(NamespacePermissions.ptrace(traced(true, 3L), ROOT), false, "is 3");
    }

    @Test
    void system_calls() {
        expect(HostPermissions.everyCall(USER.status()), true, "no seccomp");
        expect(HostPermissions.everyCall(ProcessStatus.parse("Seccomp:\t2\nSeccomp_filters:\t1")), null, "1 attached");
        expect(HostPermissions.everyCall(ProcessStatus.parse("")), null, "unknown");
    }

    @Test
    void limits() {
        expect(LimitPermissions.locked(ROOT), true, "CAP_IPC_LOCK");
        expect(LimitPermissions.locked(limited(Limits.LOCKED, 65536)), false, "64 KiB");
        expect(LimitPermissions.locked(limited(Limits.LOCKED, Limits.UNLIMITED)), true, "unlimited");
        expect(LimitPermissions.files(new Limits(Map.of(Limits.FILES, 64L))), false, "64");
        expect(LimitPermissions.files(new Limits(Map.of(Limits.FILES, 1024L))), true, "1024");
        expect(LimitPermissions.processes(limited(Limits.PROCESSES, 50)), false, "50");
        expect(LimitPermissions.processes(HostWarningsTest.process(0, Map.of(), 8192L)), true, "pids.max 8192");
        expect(LimitPermissions.processes(USER), null, "unknown");
    }

    @Test
    void limits_of_size() {
        expect(LimitPermissions.fileSize(new Limits(Map.of(Limits.FILE_SIZE, 4096L))), false, "4096 bytes");
        expect(LimitPermissions.fileSize(new Limits(Map.of(Limits.FILE_SIZE, Limits.UNLIMITED))), true, "unlimited");
        expect(LimitPermissions.fileSize(new Limits(Map.of())), null, "unknown");
        expect(LimitPermissions.addressSpace(new Limits(Map.of(Limits.ADDRESS_SPACE, 4L << 30))), false, "4294967296");
        expect(LimitPermissions.addressSpace(new Limits(Map.of(Limits.ADDRESS_SPACE, 8L << 30))), true, "8589934592");
        expect(LimitPermissions.addressSpace(new Limits(Map.of())), null, "unknown");
    }

    private static HostState.Storage executing(@Nullable Long memoryNoexec, String... directories) {
        return new HostState.Storage(Fixture.PLACES, null, true, true, List.of(directories), memoryNoexec);
    }

    @Test
    void places() {
        expect(PlacePermissions.writing("result files", "/work", true, "another"), true, "/work is writable");
        expect(PlacePermissions.writing("result files", "/work", false, "another"), false, "/work is not writable");
        expect(PlacePermissions.writing("result files", "/work", null, "another"), null, "no /work");
        expect(PlacePermissions.executing(executing(0L, "/dev/shm")), true, "in /dev/shm");
        expect(PlacePermissions.executing(executing(0L)), true, "in memory only");
        expect(PlacePermissions.executing(executing(null)), true, "in memory only");
        expect(PlacePermissions.executing(executing(1L)), false, "memfd_noexec is 1");
        expect(PlacePermissions.wording("UTF-8"), true, "UTF-8");
        expect(PlacePermissions.wording("ANSI_X3.4-1968"), false, "ANSI_X3.4-1968");
    }

    @Test
    void what_is_refused_has_a_remedy() {
        assertThat(HostDoctor.examine(Fixture.guest(), "Linux", "amd64", Fixture.PLACES, KernelAnswers.NONE)
                        .permissions())
                .hasSize(18)
                .filteredOn(permission -> Boolean.FALSE.equals(permission.permitted()))
                .allSatisfy(permission -> assertThat(permission.remedy()).isNotNull());
    }
}
