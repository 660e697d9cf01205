package dev.ringcross.cli.options;

import dev.ringcross.cli.completion.Candidates;
import dev.ringcross.cli.console.Terminal;
import dev.ringcross.report.text.Style;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Option;

/** The options for colours and characters of the output. */
public final class DisplayOptions {
    /** When colours are used. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            completionCandidates = Candidates.Colours.class,
            description = "Colours: auto, always or never; auto obeys NO_COLOR.")
    Colour color = Colour.AUTO;

    @Option(names = "--ascii", description = "Print ASCII characters only.")
    boolean ascii;

    public Style style() {
        return new Style(
                ascii
                        || !Charset.forName(System.getProperty("stdout.encoding", "UTF-8"))
                                .equals(StandardCharsets.UTF_8),
                coloured());
    }

    private boolean coloured() {
        boolean wanted = Terminal.OUTPUT.obeysEscapes() && System.getenv("NO_COLOR") == null;
        return color == Colour.ALWAYS || color == Colour.AUTO && wanted;
    }
}
