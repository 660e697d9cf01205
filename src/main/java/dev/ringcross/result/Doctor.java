package dev.ringcross.result;

import java.util.List;

/** The output of {@code doctor}: what this host is, what it permits, and what will disturb a measurement. */
public record Doctor(HostFacts host, List<Permission> permissions, List<Warning> warnings) {}
