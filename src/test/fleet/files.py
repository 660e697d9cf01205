"""The files of fleet/ by their own linters, and what of them can be run here."""

import json
import os
import re
import signal
import subprocess
import time

from tools import FLEET, LAUNCHER, called, expect

try:
    import yaml
except ImportError:
    yaml = None

# Directives by which systemd installs a seccomp filter, which each measured system call would pass.
FILTERS = re.compile(
    r"(?m)^(SystemCall\w+|Restrict\w+|PrivateDevices|Protect(Kernel\w+|Clock|Hostname)|LockPersonality|MemoryDenyWriteExecute)="
)

# systemd's measure of what a service may do, of 100. Without a filter it can't be far below 50.
EXPOSURE = 50


def check(work):
    prometheus(work)
    print("prometheus: the rules hold their tests, the dashboard is current, and its queries parse")
    systemd(work)
    print("systemd: the units are valid, hardened without a filter, and their user may write the metrics")
    ansible(work)
    print("ansible: the playbook passes its linter, and brought a result from localhost")
    kubernetes(work)
    print("kubernetes: the manifests are built, their containers have least privilege, and their loop runs and ends")


def prometheus(work):
    folder = FLEET / "prometheus"
    called("promtool", "check", "rules", folder / "ringcross.rules.yml")
    called("promtool", "test", "rules", "ringcross.test.yml", cwd=folder)
    called(folder / "dashboard.py", "--check")
    # This promtool parses queries in rules only.
    rules = [{"record": f"panel:{number}", "expr": query} for number, (_, query) in enumerate(panels())]
    file = work / "panels.yml"
    file.write_text(json.dumps({"groups": [{"name": "panels", "rules": rules}]}), encoding="utf-8")
    called("promtool", "check", "rules", file)


def panels():
    """The titles and the queries of the dashboard, its variables being regular expressions."""
    dashboard = json.loads((FLEET / "prometheus/ringcross-dashboard.json").read_text(encoding="utf-8"))
    return [
        (panel["title"], re.sub(r"\$\w+", ".*", target["expr"])) for panel in dashboard["panels"] for target in panel["targets"]
    ]


def systemd(work):
    folder = FLEET / "systemd"
    unit = (folder / "ringcross.service").read_text(encoding="utf-8")
    directive = FILTERS.search(unit)
    expect(directive is None, f"ringcross.service has {directive and directive[0]}, which would be measured along")
    called("systemd-analyze", "security", "--offline=true", f"--threshold={EXPOSURE}", folder / "ringcross.service")
    units = work / "units"
    units.mkdir()
    # What it starts is not installed here.
    (units / "ringcross.service").write_text(unit.replace("/opt/ringcross/bin/ringcross", str(LAUNCHER)), encoding="utf-8")
    (units / "ringcross.timer").write_text((folder / "ringcross.timer").read_text(encoding="utf-8"), encoding="utf-8")
    called("systemd-analyze", "verify", "--man=no", units / "ringcross.service", units / "ringcross.timer")
    root = work / "root"
    (root / "etc").mkdir(parents=True)
    called("systemd-sysusers", f"--root={root}", folder / "ringcross.sysusers")
    expect("ringcross:" in (root / "etc/passwd").read_text(encoding="utf-8"), "sysusers makes no user")
    called("systemd-tmpfiles", f"--root={root}", "--create", folder / "ringcross.tmpfiles")


def ansible(work):
    playbook = FLEET / "ansible/ringcross.yml"
    home = work / "ansible"
    home.mkdir()
    environment = os.environ | {"HOME": str(home), "ANSIBLE_HOME": str(home), "ANSIBLE_NOCOLOR": "1", "LC_ALL": "C.UTF-8"}
    copy = home / "lint/ringcross.yml"
    copy.parent.mkdir()
    # The linter leaves a cache beside what it reads.
    copy.write_text(playbook.read_text(encoding="utf-8"), encoding="utf-8")
    called("ansible-lint", "--offline", "--strict", copy.name, cwd=copy.parent, environment=environment)

    # A bundle whose program is the one of this checkout.
    program = home / "ringcross-0.1.0-linux-x86_64/bin/ringcross"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{LAUNCHER}" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    called("tar", "czf", "bundle.tar.gz", "ringcross-0.1.0-linux-x86_64", cwd=home)
    metrics = home / "metrics"
    metrics.mkdir()
    variables = {
        "ringcross_bundle": str(home / "bundle.tar.gz"),
        "ringcross_prefix": str(home / "opt"),
        "ringcross_options": "--only getppid --jvms 1 --visits 2",
        "ringcross_jitter": 1,
        "ringcross_metrics": str(metrics),
        "ringcross_results": str(home / "results"),
    }
    called(
        "ansible-playbook",
        "--inventory=localhost,",
        "--connection=local",
        f"--extra-vars={json.dumps(variables)}",
        playbook,
        environment=environment,
    )
    results = list((home / "results/localhost").glob("*.json"))
    expect(len(results) == 1, f"the playbook fetched {len(results)} results instead of one")
    expect(json.loads(results[0].read_text(encoding="utf-8"))["cells"], "the result that was fetched has no cells")
    expect((metrics / "ringcross.prom").exists(), "the playbook wrote no metrics")


def kubernetes(work):
    expect(yaml is not None, "not installed: python3-yaml")
    manifests = list(yaml.safe_load_all(called("kubectl", "kustomize", FLEET / "kubernetes")))
    kinds = sorted(manifest["kind"] for manifest in manifests)
    expect(kinds == ["ConfigMap", "DaemonSet", "Namespace"], f"kustomize makes {kinds}")
    pod = next(one for one in manifests if one["kind"] == "DaemonSet")["spec"]["template"]["spec"]
    expect(pod["automountServiceAccountToken"] is False, "the pod has a token")
    expect(not {"hostNetwork", "hostPID", "hostIPC"} & pod.keys(), "the pod has a namespace of the host")
    for container in pod["containers"] + pod["initContainers"]:
        least_privilege(container)
    applets = set(called("busybox", "--list").split())
    named = set(re.findall(r"\bbusybox (\w+)", " ".join(one["args"][0] for one in pod["containers"] + pod["initContainers"])))
    expect(named <= applets, f"busybox does not have {', '.join(sorted(named - applets))}")
    expect(pod["containers"][0]["securityContext"]["runAsNonRoot"] is True, "what measures may be root")
    loop(work, pod["containers"][0]["args"][0])


def least_privilege(container):
    name, context = container["name"], container["securityContext"]
    expect(context["readOnlyRootFilesystem"] is True, f"{name} may write to its root")
    expect(context["allowPrivilegeEscalation"] is False, f"{name} may gain privileges")
    expect(context["capabilities"]["drop"] == ["ALL"], f"{name} keeps capabilities")
    expect(set(context["capabilities"].get("add", [])) <= {"CHOWN"}, f"{name} has more than CHOWN")
    expect("memory" in container["resources"]["limits"], f"{name} may take all memory")


def loop(work, script):
    """The shell script of the DaemonSet, with a Ringcross that fails each time: it goes on, and ends when it is told to."""
    place = work / "pod"
    place.mkdir()
    (place / "ringcross").write_text(f'#!/bin/sh\necho "$@" >>{place}/runs\nexit 2\n', encoding="utf-8")
    (place / "ringcross").chmod(0o755)
    environment = {"PATH": f"{place}:/usr/bin:/bin", "NODE": "node-1", "PROFILE": "quick", "PERIOD": "1", "JITTER": "1"}
    # Of the script's own directories the results are looked through; here there are none.
    words = ["busybox", "sh", "-c", script.replace("/results", str(place))]
    process = subprocess.Popen(words, env=environment, stderr=subprocess.PIPE, text=True)
    try:
        limit = time.monotonic() + 30
        runs = place / "runs"
        while not runs.exists() or len(runs.read_text(encoding="utf-8").splitlines()) < 2:
            expect(process.poll() is None, "the loop of the DaemonSet has ended")
            expect(time.monotonic() < limit, "the loop of the DaemonSet did not run twice")
            time.sleep(0.1)
        expect("run --quiet --profile quick --metrics /metrics" in runs.read_text(encoding="utf-8"), "it runs something else")
        process.send_signal(signal.SIGTERM)
        expect(process.wait(10) == 0, "the loop does not end as it is told to")
        said = process.stderr.read()
        expect(not said, f"the loop of the DaemonSet complains: {said}")
    finally:
        process.kill()
        process.wait()
