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
        config["root"] = {"path": f"{folder}/root", "readonly": True}
        config["process"].update(
            terminal=False,
            args=job(payload, answers, host),
            env=[f"{name}={value}" for name, value in environment.items()],
            # More than this host's own limit can't be asked for.
            rlimits=[],
        )
        # Where several hierarchies of control groups are mounted, runc can't make a group of its own.
        config["mounts"] = [mount for mount in config["mounts"] if mount["type"] != "cgroup"]
        config["mounts"] += [
            {"destination": "/tmp", "type": "tmpfs", "source": "tmpfs", "options": ["nosuid", "nodev"]},
            {"destination": bench.work, "type": "bind", "source": bench.work, "options": ["rbind", "rw"]},
        ]
        config["linux"]["resources"] = {}
        if host.get("shares_processes"):
            config["linux"]["namespaces"] = [one for one in config["linux"]["namespaces"] if one["type"] != "pid"]
        config["linux"]["seccomp"] = default_filter()
        with open(f"{folder}/config.json", "w") as file:
            json.dump(config, file)
        os.makedirs(f"{folder}/root")
        # A root that is a mount of its own, since the container makes it its own.
        script = 'mount --make-rprivate / && mount --bind / "$1/root" && cd "$1" && exec runc run --no-pivot "$2"'
        subprocess.run(["unshare", "--mount", "sh", "-c", script, "sh", folder, host["name"]], check=True, stdin=subprocess.DEVNULL)
    return answers


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
