package dev.ringcross.cli.options;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Layout;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a command's help under headings: what, how long, where to, how shown. */
public enum OptionGroups {
    WHAT(
            "What",
            "--only",
            "--group",
            "--route",
            "--with",
            "--cpu",
            "--live",
            "--inject",
            "--since",
            "--by",
            "--resume",
            "--self-check"),
    HOW_LONG(
            "How long",
            "--profile",
            "--jvms",
            "--precision",
            "--max-time",
            "--visits",
            "--runs",
            "--cell-limit",
            "--isolate",
            "--seed"),
    JUDGED("How judged", "--margin", "--fail-on"),
    WHERE("Where from and where to", "--results", "--out", "--output", "--metrics"),
    SHOWN(
            "How shown",
            "--format",
            "--percentiles",
            "--hist",
            "--outliers",
            "--lang",
            "--color",
            "--ascii",
            "--quiet",
            "--debug"),
    HELP("Help", "--help", "--version");

    private final String heading;
    private final List<String> names;

    OptionGroups(String heading, String... names) {
        this.heading = heading;
        this.names = List.of(names);
    }

    /** A section of picocli's help: every option under its heading. */
    public static String render(Help help) {
        return Arrays.stream(values()).map(group -> group.section(help)).collect(Collectors.joining());
    }

    private String section(Help help) {
        List<OptionSpec> own = help.commandSpec().options().stream()
                .filter(option -> !option.hidden() && holds(option))
                .toList();
        if (own.isEmpty()) {
            return "";
        }
        Layout layout = help.createDefaultLayout();
        layout.addOptions(own, help.createDefaultParamLabelRenderer());
        return "\n" + heading + ":\n" + layout;
    }

    boolean holds(OptionSpec option) {
        return names.contains(option.longestName());
    }
}
