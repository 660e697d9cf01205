package dev.ringcross.host.proc;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the container that this process runs in: "none", the name of a runtime, or "container-other" (as
 * systemd-detect-virt(1) says) in the namespace of a runtime without a known name.
 *
 * @param pidNamespace the target of the link /proc/self/ns/pid; null when it can't be read
 * @param mountNamespace the target of /proc/self/ns/mnt
 * @param firstMountNamespace that of /proc/1/ns/mnt, which only root can read
 * @param membership /proc/self/cgroup and /proc/1/cgroup
 * @param environment the word after "container=" in the environment of process 1, which systemd asks of runtimes
 * @param version /proc/version
 */
public record Container(
        @Nullable String pidNamespace,
        @Nullable String mountNamespace,
        @Nullable String firstMountNamespace,
        boolean dockerenv,
        boolean containerenv,
        String membership,
        @Nullable String environment,
        String version) {

    /** PROC_PID_INIT_INO of the kernel's proc_ns.h: the number of the first PID namespace, which no container has. */
    private static final String FIRST = "pid:[4026531836]";

    /** The version that gVisor reports, whatever the host runs (pkg/sentry/syscalls/linux). */
    private static final String GVISOR = "Sun Jan 10 15:06:54 PST 2016";

    private static final Pattern DOCKER = Pattern.compile("/docker[/-][0-9a-f]{12}");

    public static Container read(HostFiles files) {
        String version = files.text("/proc/version");
        return new Container(
                files.link("/proc/self/ns/pid"),
                files.link("/proc/self/ns/mnt"),
                files.link("/proc/1/ns/mnt"),
                files.exists("/.dockerenv"),
                files.exists("/run/.containerenv"),
                files.text("/proc/self/cgroup") + "\n" + files.text("/proc/1/cgroup"),
                environment(files.read("/proc/1/environ").text()),
                version == null ? "" : version);
    }

    /**
     * Marker files stay behind in an image that is booted as a machine: the first PID namespace outweighs them.
     *
     * @return null where what is visible does not tell
     */
    public @Nullable String word() {
        if (version.contains(GVISOR)) {
            return "gvisor";
        }
        String runtime = byCgroup();
        if (runtime != null) {
            return runtime;
        }
        boolean marked = dockerenv || containerenv;
        if (FIRST.equals(pidNamespace) && (!marked || hasFilesOfFirstProcess())) {
            return "none";
        }
        if (FIRST.equals(pidNamespace) && firstMountNamespace == null) {
            return null;
        }
        if (environment != null && !environment.isEmpty()) {
            return environment;
        }
        if (containerenv) {
            return "podman";
        }
        if (pidNamespace == null) {
            return null;
        }
        return dockerenv ? "docker" : "container-other";
    }

    /** Why {@link #word} gives none. */
    String untold() {
        return pidNamespace == null
                ? "/proc/self/ns/pid can't be read"
                : "a file in / or /run marks a container's image, and /proc/1/ns/mnt, which tells whether one is running,"
                        + " can't be read";
    }

    /** False in a container started with --pid=host: it is in the first PID namespace, and has other mounts. */
    private boolean hasFilesOfFirstProcess() {
        return firstMountNamespace != null && firstMountNamespace.equals(mountNamespace);
    }

    private @Nullable String byCgroup() {
        if (membership.contains("/kubepods")) {
            return "kubernetes";
        }
        if (membership.contains("/libpod-")) {
            return "podman";
        }
        if (membership.contains("/lxc/") || membership.contains("/lxc.payload")) {
            return "lxc";
        }
        return DOCKER.matcher(membership).find() ? "docker" : null;
    }

    public static @Nullable String environment(@Nullable String variables) {
        if (variables == null) {
            return null;
        }
        for (String variable : variables.split("\0")) {
            if (variable.startsWith("container=")) {
                return variable.substring("container=".length());
            }
        }
        return null;
    }
}
