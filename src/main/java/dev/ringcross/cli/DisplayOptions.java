package dev.ringcross.cli;

import dev.ringcross.report.text.Style;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Option;

/** How text is shown: colour and characters. */
final class DisplayOptions {
    /** When colour is used. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            completionCandidates = Candidates.Colours.class,
            description = "auto, always or never; auto obeys NO_COLOR.")
    Colour color = Colour.AUTO;

    @Option(names = "--ascii", description = "Use ASCII characters only.")
    boolean ascii;

    Style style() {
        return new Style(
                ascii
                        || !Charset.forName(System.getProperty("stdout.encoding", "UTF-8"))
                                .equals(StandardCharsets.UTF_8),
                coloured());
    }

    private boolean coloured() {
        boolean wanted = Terminal.OUTPUT.isTerminal()
                && System.getenv("NO_COLOR") == null
                && !"dumb".equals(System.getenv("TERM"));
        return color == Colour.ALWAYS || color == Colour.AUTO && wanted;
    }
}
