"""A fleet on loopback: a node exporter for each host, and a Prometheus with the rules of fleet/."""

import json
import re
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

from tools import FLEET, Wrong, called, expect

LIMIT_SECONDS = 60

# Prometheus scrapes and evaluates each second here.
CONFIGURATION = """
global: {{scrape_interval: 1s, evaluation_interval: 1s}}
rule_files: ['{rules}']
scrape_configs:
  - job_name: node
    static_configs:
{targets}
"""
TARGET = "      - {{targets: ['{address}'], labels: {{instance: {name}}}}}\n"

TIMES = re.compile(r"(?m)^(ringcross_cell_\w+_seconds\{.*\}) (\S+)$")
CLOCKS = re.compile(r"(?m)^(ringcross_\w+_timestamp_seconds) (\S+)$")


def made(source, directory, factor, later=0):
    """A host that is none: the numbers of a real one, its times multiplied, its clock put forward by seconds."""
    for name in ("ringcross.prom", "ringcross_last_run.prom"):
        text = (source / name).read_text(encoding="utf-8")
        text = TIMES.sub(lambda line: f"{line[1]} {float(line[2]) * factor!r}", text)
        text = CLOCKS.sub(lambda line: f"{line[1]} {float(line[2]) + later!r}", text)
        if name == "ringcross_last_run.prom":
            text = text.replace("ringcross_last_run_success 0.0", "ringcross_last_run_success 1.0")
        whole = directory / f".{name}.part"
        whole.write_text(text, encoding="utf-8")
        whole.rename(directory / name)


def free_address():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{probe.getsockname()[1]}"


class Fleet:
    def __init__(self, work, names):
        self.work = work
        self.hosts = {name: free_address() for name in names}
        self.prometheus = free_address()
        self.processes = []
        for name in names:
            self.directory(name).mkdir()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def directory(self, name):
        return self.work / name

    def start(self):
        for name, address in self.hosts.items():
            self.begin(
                name,
                "prometheus-node-exporter",
                f"--web.listen-address={address}",
                "--collector.disable-defaults",
                "--collector.textfile",
                f"--collector.textfile.directory={self.directory(name)}",
            )
        configuration = self.work / "prometheus.yml"
        targets = "".join(TARGET.format(address=address, name=name) for name, address in self.hosts.items())
        rules = FLEET / "prometheus/ringcross.rules.yml"
        configuration.write_text(CONFIGURATION.format(rules=rules, targets=targets), encoding="utf-8")
        self.begin(
            "prometheus",
            "prometheus",
            f"--config.file={configuration}",
            f"--storage.tsdb.path={self.work / 'tsdb'}",
            f"--web.listen-address={self.prometheus}",
        )
        self.until("all hosts are scraped", lambda: self.value("count(ringcross_host_info)") == len(self.hosts))

    def begin(self, name, *command):
        with (self.work / f"{name}.log").open("wb") as log:
            try:
                self.processes.append(subprocess.Popen(command, stdout=log, stderr=log))
            except FileNotFoundError:
                raise Wrong(f"not installed: {command[0]}") from None

    def until(self, words, holds):
        limit = time.monotonic() + LIMIT_SECONDS
        while not holds():
            for process in self.processes:
                expect(process.poll() is None, f"{process.args[0]} has ended:\n{self.logs()}")
            expect(time.monotonic() < limit, f"within {LIMIT_SECONDS} s it did not come to this: {words}\n{self.logs()}")
            time.sleep(0.2)

    def logs(self):
        return "\n".join(line for log in self.work.glob("*.log") for line in log.read_text().splitlines()[-3:])

    def asked(self, path, **parameters):
        """An answer of Prometheus' HTTP API; None while it is starting."""
        url = f"http://{self.prometheus}/api/v1/{path}?{urllib.parse.urlencode(parameters)}"
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:
                return json.load(answer)["data"]
        except (urllib.error.URLError, ConnectionError):
            return None

    def value(self, query):
        """The one value that a query gives; None for none."""
        data = self.asked("query", query=query)
        return float(data["result"][0]["value"][1]) if data and data["result"] else None

    def alerts(self, name):
        """The hosts on which an alert fires; None while Prometheus is starting."""
        data = self.asked("alerts")
        return data and {
            alert["labels"]["instance"]
            for alert in data["alerts"]
            if alert["labels"]["alertname"] == name and alert["state"] == "firing"
        }

    def rules(self):
        return [rule for group in self.asked("rules")["groups"] for rule in group["rules"]]

    def evaluated(self):
        """Waits until all rules were evaluated on what is there now."""
        self.renewed("the rules are evaluated", lambda: [rule["lastEvaluation"] for rule in self.rules()])

    def scraped(self):
        """Waits until all hosts were scraped as they are now."""
        self.renewed(
            "the hosts are scraped", lambda: [host["lastScrape"] for host in self.asked("targets")["activeTargets"]]
        )

    def renewed(self, words, times):
        # What ends next may have begun before.
        for _ in range(2):
            before = max(times())
            self.until(words, lambda: min(times()) > before)

    def picture(self, file):
        """Prometheus' own page as Chromium draws it, which Debian has in the older form alone."""
        graph = {
            "g0.expr": "quantile by (instance) (0.5, ringcross:cell_quiet:ratio_to_kind)",
            "g0.tab": 0,
            "g0.range_input": "30s",
            "g1.expr": 'ALERTS{alertname=~"Ringcross.*"}',
            "g1.tab": 1,
        }
        called(
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--window-size=1200,1250",
            "--virtual-time-budget=8000",
            f"--user-data-dir={self.work / 'chromium'}",
            f"--screenshot={file.resolve()}",
            f"http://{self.prometheus}/classic/graph?{urllib.parse.urlencode(graph)}",
        )
