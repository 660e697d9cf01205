package dev.ringcross.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A copy of what is needed to run, readable for everyone; without sources, so nothing is ever built in it. */
record Installation(Path folder) {
    private static final String JAR = "target/ringcross.jar";
    private static final String IMAGE = "target/ringcross.aot";

    static Installation in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("target"));
        for (String file : List.of("ringcross", JAR, IMAGE)) {
            Files.copy(Launcher.CHECKOUT.resolve(file), folder.resolve(file));
        }
        for (String name : List.of("", "target", "ringcross", JAR, IMAGE)) {
            Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return new Installation(folder);
    }

    Path jar() {
        return folder.resolve(JAR);
    }

    Path image() {
        return folder.resolve(IMAGE);
    }

    Launcher launcher() {
        return new Launcher().script(folder.resolve("ringcross"));
    }
}
