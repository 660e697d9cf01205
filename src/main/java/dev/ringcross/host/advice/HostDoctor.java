package dev.ringcross.host.advice;

import dev.ringcross.host.proc.CgroupPlaces;
import dev.ringcross.host.proc.HostFiles;
import dev.ringcross.host.proc.HostReader;
import dev.ringcross.host.proc.HostState;
import dev.ringcross.host.proc.OtherSystem;
import dev.ringcross.host.proc.StateReader;
import dev.ringcross.result.Doctor;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.Warning;
import java.nio.file.Path;
import java.util.List;

/** Examines this host; the entry point of this package. It only reads files: nothing is started, tried or changed. */
public final class HostDoctor {

    private HostDoctor() {}

    public static Doctor examine() {
        String system = System.getProperty("os.name", "unknown");
        return examine(Path.of("/"), system, System.getProperty("os.arch", "unknown"), CgroupPlaces.ofThisJvm());
    }

    static Doctor examine(Path root, String system, String jdkArch, CgroupPlaces places) {
        String arch = arch(jdkArch);
        if (!system.equals("Linux")) {
            List<Warning> warnings = List.of(KernelWarnings.notLinux(system));
            return new Doctor(OtherSystem.facts(system, arch), List.of(), warnings);
        }
        HostFiles files = new HostFiles(root);
        HostFacts facts = new HostReader(files, arch).facts();
        HostState state = new StateReader(files, arch, places).state();
        return new Doctor(facts, HostPermissions.of(facts, state), HostWarnings.of(facts, state));
    }

    /** The architecture by the kernel's name (uname -m) instead of the JDK's. */
    static String arch(String jdkArch) {
        return jdkArch.equals("amd64") ? "x86_64" : jdkArch;
    }
}
