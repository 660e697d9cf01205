package dev.ringcross.cli;

import dev.ringcross.catalogue.Catalogue;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** JMH's own command line, in which a primitive may be named as Ringcross names it ({@code getppid}). */
public final class JmhMain {
    private JmhMain() {}

    public static void main(String[] arguments) throws IOException {
        Catalogue catalogue = Catalogue.load();
        org.openjdk.jmh.Main.main(Arrays.stream(arguments)
                .map(word -> benchmarks(catalogue, word))
                .toArray(String[]::new));
    }

    /** JMH looks for benchmarks by a regular expression of their class's name. */
    static String benchmarks(Catalogue catalogue, String word) {
        return catalogue
                .byId(word)
                .map(entry -> Pattern.quote("." + entry.type().getSimpleName() + "."))
                .orElse(word);
    }
}
