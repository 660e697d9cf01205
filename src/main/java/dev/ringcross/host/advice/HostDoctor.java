package dev.ringcross.host.advice;

import dev.ringcross.host.proc.CgroupPlaces;
import dev.ringcross.host.proc.HostFiles;
import dev.ringcross.host.proc.HostReader;
import dev.ringcross.host.proc.HostState;
import dev.ringcross.host.proc.OtherSystem;
import dev.ringcross.host.proc.StateReader;
import dev.ringcross.result.Doctor;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.KernelAnswers;
import dev.ringcross.result.Warning;
import java.nio.file.Path;
import java.util.List;

/** Examines this host; the entry point of this package. It only reads files, and takes what the kernel was asked. */
public final class HostDoctor {

    private HostDoctor() {}

    /** @param answers of the kernel, which outweigh what its settings let one expect */
    public static Doctor examine(KernelAnswers answers) {
        String system = System.getProperty("os.name", "unknown");
        return examine(
                Path.of("/"), system, System.getProperty("os.arch", "unknown"), CgroupPlaces.ofThisJvm(), answers);
    }

    static Doctor examine(Path root, String system, String jdkArch, CgroupPlaces places, KernelAnswers answers) {
        String arch = arch(jdkArch);
        if (!system.equals("Linux")) {
            List<Warning> warnings = List.of(KernelWarnings.notLinux(system));
            return new Doctor(OtherSystem.facts(system, arch), List.of(), warnings);
        }
        HostFiles files = new HostFiles(root);
        HostFacts facts = new HostReader(files, arch).facts();
        HostState state = new StateReader(files, arch, places).state();
        return new Doctor(facts, HostPermissions.of(facts, state, answers), HostWarnings.of(facts, state, answers));
    }

    /** The architecture by the kernel's name (uname -m) instead of the JDK's. */
    static String arch(String jdkArch) {
        return jdkArch.equals("amd64") ? "x86_64" : jdkArch;
    }
}
