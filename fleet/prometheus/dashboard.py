#!/usr/bin/env python3
"""Writes the Grafana dashboard beside it: dashboard.py. With --check it only says whether the file is current."""

import json
import pathlib
import sys

FILE = pathlib.Path(__file__).with_name("ringcross-dashboard.json")

HOSTS = 'instance=~"$instance"'
CELLS = 'primitive=~"$primitive", route=~"$route"'
KIND = "cpu, kernel, architecture, virtualization, container"

# Title, what it shows, unit by Grafana's name, kind of panel, width of 24, the queries with their legends.
PANELS = [
    (
        "Hosts slower than their kind",
        "The median over a host's cells of its time over that of its kind. 1 is the median of the kind.",
        "percentunit",
        "bargauge",
        12,
        [(f"sort_desc(quantile by (instance) (0.5, ringcross:cell_quiet:ratio_to_kind{{{HOSTS}}}))", "{{instance}}")],
    ),
    (
        "Alerts",
        "Alerts of Ringcross that fire now, by name.",
        "short",
        "table",
        12,
        [('sum by (alertname, instance, kernel) (ALERTS{alertname=~"Ringcross.*", alertstate="firing"})', "")],
    ),
    (
        "Cells furthest from their kind",
        "Deviations from the median of the kind, in standard deviations that are estimated by the MAD.",
        "short",
        "table",
        24,
        [(f"topk(20, ringcross:cell_quiet:deviations_from_kind{{{HOSTS}, {CELLS}}})", "")],
    ),
    (
        "Cost of a baseline",
        "The median while the host was quiet.",
        "s",
        "timeseries",
        12,
        [(f"ringcross_cell_quiet_seconds{{{HOSTS}, {CELLS}}}", "{{instance}} {{primitive}} {{route}} {{params}}")],
    ),
    (
        "Cost of a route over its baseline",
        "The median difference within a turn.",
        "s",
        "timeseries",
        12,
        [(f"ringcross_cell_excess_seconds{{{HOSTS}, {CELLS}}}", "{{instance}} {{primitive}} {{route}} {{params}}")],
    ),
    (
        "A kind by kernel",
        "The median of the hosts of one kind; after a rollout two kernels are here beside each other.",
        "s",
        "timeseries",
        12,
        [(f"ringcross:cell_quiet_seconds:kind_median{{{CELLS}}}", "{{kernel}} {{primitive}} {{params}} on {{cpu}}")],
    ),
    (
        "Hosts by kernel",
        "How far a rollout has come.",
        "short",
        "timeseries",
        12,
        [(f"count by (kernel) (ringcross_host_info{{{HOSTS}}})", "{{kernel}}")],
    ),
    (
        "Age of the numbers",
        "The time since the run ended that they are of.",
        "s",
        "timeseries",
        8,
        [(f"time() - ringcross_result_timestamp_seconds{{{HOSTS}}}", "{{instance}}")],
    ),
    (
        "Disturbance",
        "The share of turns that were slow, of visits that were busy, and of stolen time; and the width of intervals.",
        "percentunit",
        "timeseries",
        8,
        [
            (f"ringcross_slow_turns_ratio{{{HOSTS}}}", "{{instance}} slow"),
            (f"ringcross_busy_visits_ratio{{{HOSTS}}}", "{{instance}} busy"),
            (f"ringcross_steal_ratio{{{HOSTS}}}", "{{instance}} stolen"),
            (f"ringcross_noise_ratio{{{HOSTS}}}", "{{instance}} half width"),
        ],
    ),
    (
        "Cells",
        "How many gave a number; an absent one has its reason in the result file.",
        "short",
        "timeseries",
        8,
        [(f"ringcross_cells{{{HOSTS}}}", "{{instance}} {{status}}")],
    ),
    (
        "Runs",
        "How long the last run took, one that failed included.",
        "s",
        "timeseries",
        12,
        [(f"ringcross_last_run_duration_seconds{{{HOSTS}}}", "{{instance}}")],
    ),
    (
        "Kinds of hosts",
        "Hosts are compared when all of this is the same.",
        "short",
        "table",
        12,
        [(f"count by ({KIND}) (ringcross_host_info{{{HOSTS}}})", "")],
    ),
]

VARIABLES = [
    ("instance", "label_values(ringcross_host_info, instance)", "$__all"),
    ("primitive", "label_values(ringcross_cell_quiet_seconds, primitive)", "getppid"),
    ("route", "label_values(ringcross_cell_quiet_seconds, route)", "$__all"),
]

SOURCE = {"type": "prometheus", "uid": "${source}"}


def target(number, expression, legend, kind):
    one = {"refId": chr(ord("A") + number), "datasource": SOURCE, "expr": expression, "legendFormat": legend}
    # What is no course over time asks for the present alone.
    return one if kind == "timeseries" else one | {"instant": True, "format": "table" if kind == "table" else "time_series"}


def panel(number, place, title, description, unit, kind, width, queries):
    return {
        "id": number,
        "type": kind,
        "title": title,
        "description": description,
        "datasource": SOURCE,
        "gridPos": {"x": place[0], "y": place[1], "w": width, "h": 8},
        "fieldConfig": {"defaults": {"unit": unit}, "overrides": []},
        "options": {},
        "targets": [target(index, *query, kind) for index, query in enumerate(queries)],
    }


def panels():
    x = y = 0
    for number, words in enumerate(PANELS, start=1):
        width = words[4]
        if x + width > 24:
            x, y = 0, y + 8
        yield panel(number, (x, y), *words)
        x += width


def variable(name, query, chosen):
    everything = chosen == "$__all"
    return {
        "type": "query",
        "name": name,
        "label": name,
        "datasource": SOURCE,
        "query": {"query": query, "refId": name},
        "refresh": 2,
        "sort": 1,
        "multi": True,
        "includeAll": True,
        "allValue": ".*",
        "current": {"text": ["All"] if everything else [chosen], "value": [chosen]},
        "options": [],
    }


def dashboard():
    source = {"type": "datasource", "name": "source", "label": "Prometheus", "query": "prometheus", "options": []}
    return {
        "uid": "ringcross",
        "title": "Ringcross: what crossing into the kernel costs",
        "description": "Written by dashboard.py; change that.",
        "tags": ["ringcross"],
        "schemaVersion": 39,
        "editable": True,
        "graphTooltip": 1,
        "time": {"from": "now-7d", "to": "now"},
        "timezone": "utc",
        "refresh": "5m",
        "templating": {"list": [source, *(variable(*one) for one in VARIABLES)]},
        "annotations": {"list": []},
        "links": [],
        "panels": list(panels()),
    }


def main():
    text = json.dumps(dashboard(), indent=2) + "\n"
    if sys.argv[1:] == ["--check"]:
        current = FILE.exists() and FILE.read_text(encoding="utf-8") == text
        return None if current else f"{FILE.name} is not what {pathlib.Path(__file__).name} writes; run it"
    if sys.argv[1:]:
        return __doc__
    FILE.write_text(text, encoding="utf-8")
    return None


if __name__ == "__main__":
    sys.exit(main())
