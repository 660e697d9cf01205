package dev.ringcross.cli.options;

import dev.ringcross.catalogue.Catalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The option for primitives that are not Ringcross's own. */
public final class JarOptions {
    @Option(
            names = "--with",
            paramLabel = "JAR",
            description = "A jar with primitives of your own, beside those of Ringcross; may be given several times.")
    List<Path> jars = List.of();

    /** All primitives that can be named. */
    public Catalogue catalogue() {
        return jars.isEmpty() ? Catalogue.load() : Catalogue.with(jars);
    }

    /** As they are given again. */
    public String words() {
        return jars.stream().map(jar -> " --with " + jar).collect(Collectors.joining());
    }

    public boolean areNamed() {
        return !jars.isEmpty();
    }
}
