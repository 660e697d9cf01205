"""Containers by runc, as podman would configure them: its default capabilities, masks and filter of system calls."""

import json
import os
import subprocess
import tempfile

# Podman's own filter, of Debian's package golang-github-containers-common.
FILTER = "/usr/share/containers/seccomp.json"


def run(bench, host, job, environment):
    answers = bench.answers(host)
    payload = bench.payload("x86_64")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["runc", "spec"], cwd=folder, check=True)
        with open(f"{folder}/config.json") as file:
            config = json.load(file)
        config["root"]["path"] = f"{folder}/root"
        config["process"]["env"] = [f"{name}={value}" for name, value in environment.items()]
        if host.get("shares_processes"):
            config["linux"]["namespaces"] = [one for one in config["linux"]["namespaces"] if one["type"] != "pid"]
        os.makedirs(f"{folder}/root")
        run_bundle(folder, config, job(payload, answers, host), {bench.work: bench.work}, of_host="/").check_returncode()
    return answers


def run_bundle(folder, config, arguments, mounts, of_host=None):
    """Runs a bundle of OCI's with a root that can't be written: its own, or that of the host."""
    config["root"]["readonly"] = True
    # More than this host's own limits can't be asked for.
    config["process"].update(terminal=False, args=arguments, rlimits=[])
    # Where several hierarchies of control groups are mounted, runc can't make a group of its own.
    config["mounts"] = [mount for mount in config["mounts"] if mount["type"] != "cgroup"]
    config["mounts"] += [{"destination": "/tmp", "type": "tmpfs", "source": "tmpfs", "options": ["nosuid", "nodev"]}]
    config["mounts"] += [{"destination": to, "type": "bind", "source": of, "options": ["rbind", "rw"]} for to, of in mounts.items()]
    config["linux"]["resources"] = {}
    config["linux"]["seccomp"] = default_filter()
    with open(f"{folder}/config.json", "w") as file:
        json.dump(config, file)
    # A root that is a mount of its own, since the container makes it its own.
    script = 'mount --make-rprivate / && mount --bind "$2" "$3" && cd "$1" && exec runc run --no-pivot "$4"'
    root = config["root"]["path"] if os.path.isabs(config["root"]["path"]) else f"{folder}/{config['root']['path']}"
    words = ["sh", folder, of_host or root, root, f"ringcross-{os.getpid()}"]
    return subprocess.run(["unshare", "--mount", "sh", "-c", script, *words], stdin=subprocess.DEVNULL, capture_output=True, text=True)


def default_filter():
    """Podman's filter for a container without more capabilities than the default ones."""
    with open(FILTER) as file:
        podmans = json.load(file)
    calls = [
        {key: call[key] for key in ("names", "action", "args", "errnoRet") if key in call}
        for call in podmans["syscalls"]
        if not call.get("includes", {}).get("caps") and "amd64" in call.get("includes", {}).get("arches", ["amd64"])
    ]
    return {
        "defaultAction": podmans["defaultAction"],
        "defaultErrnoRet": podmans.get("defaultErrnoRet", 1),
        "architectures": ["SCMP_ARCH_X86_64"],
        "syscalls": calls,
    }
