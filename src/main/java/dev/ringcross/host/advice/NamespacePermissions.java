package dev.ringcross.host.advice;

import dev.ringcross.host.proc.Capability;
import dev.ringcross.host.proc.HostState;
import dev.ringcross.result.Permission;
import org.jspecify.annotations.Nullable;

/** Permissions for namespaces and tracing, which depend on settings of distributions too. */
final class NamespacePermissions {

    private NamespacePermissions() {}

    /** user_namespaces(7); unprivileged_userns_clone is Debian's switch, the AppArmor one is Ubuntu's. */
    static Permission user(HostState.Kernel kernel, HostState.Process process) {
        String name = "user namespaces";
        Long most = kernel.maxUserNamespaces();
        if (most == null) {
            return new Permission(name, null, "no /proc/sys/user/max_user_namespaces", null);
        }
        if (most == 0) {
            return new Permission(
                    name, false, "max_user_namespaces is 0", "sudo sysctl user.max_user_namespaces=10000");
        }
        boolean admin = process.surelyCan(Capability.SYS_ADMIN);
        if (isSet(kernel.unprivilegedUserNamespaces(), 0) && !admin) {
            return new Permission(
                    name, false, "unprivileged_userns_clone is 0", "sudo sysctl kernel.unprivileged_userns_clone=1");
        }
        if (isSet(kernel.apparmorRestrictsUserNamespaces(), 1) && !admin) {
            return new Permission(
                    name,
                    false,
                    "apparmor_restrict_unprivileged_userns is 1",
                    "sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0");
        }
        return new Permission(name, true, "max_user_namespaces is " + most, null);
    }

    /** Yama's levels (the kernel's admin-guide/LSM/Yama): 1 still lets a parent trace its children. */
    static Permission ptrace(HostState.Kernel kernel, HostState.Process process) {
        String name = "ptrace of children";
        Long scope = kernel.ptraceScope();
        if (scope == null) {
            return kernel.proc()
                    ? new Permission(name, true, "no Yama: any process of the same user", null)
                    : new Permission(name, null, "no /proc/sys/kernel", null);
        }
        String detail = "yama/ptrace_scope is " + scope;
        boolean permitted = scope <= 1 || scope == 2 && process.surelyCan(Capability.SYS_PTRACE);
        String remedy =
                permitted ? null : scope == 2 ? "sudo sysctl kernel.yama.ptrace_scope=1" : "none before a reboot";
        return new Permission(name, permitted, detail, remedy);
    }

    private static boolean isSet(@Nullable Long setting, long value) {
        return setting != null && setting == value;
    }
}
