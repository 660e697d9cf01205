package dev.ringcross.report.terminal;

import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.KnownAnswer;
import dev.ringcross.result.SelfCheck;
import java.util.ArrayList;
import java.util.List;

/** The output of {@code doctor --self-check}. */
public final class SelfCheckReport {
    private static final int NAME = 28;
    private static final int INDENT = 4;

    private SelfCheckReport() {}

    /** The report: two or three lines for each check, ending in a newline. */
    public static String table(SelfCheck checked, Style style) {
        List<String> lines = new ArrayList<>();
        for (KnownAnswer answer : checked.answers()) {
            String head =
                    "  " + Text.left(mark(answer, style), style.ascii() ? 3 : 2) + Text.left(answer.check(), NAME);
            String told = head + Text.sanitize(told(answer), style);
            lines.addAll(
                    Text.wrap(told, TableReport.WIDTH).size() == 1
                            ? List.of(answer.lies() ? style.alarm(told) : told)
                            : Text.wrapIndented(
                                    head, Text.sanitize(told(answer), style), Text.width(head), TableReport.WIDTH));
            if (!Boolean.TRUE.equals(answer.holds())) {
                add(lines, "expected: ", answer.expected(), style);
            }
            if (answer.remedy() != null) {
                add(lines, style.pick("→ ", "-> "), answer.remedy(), style);
            }
        }
        lines.add(summary(checked));
        return "Self-check: what is expected, and what this host and Ringcross answer\n" + String.join("\n", lines)
                + "\n";
    }

    private static void add(List<String> lines, String sign, String words, Style style) {
        String head = " ".repeat(INDENT) + sign;
        lines.addAll(Text.wrapIndented(head, Text.sanitize(words, style), Text.width(head), TableReport.WIDTH));
    }

    public static String markdown(SelfCheck checked) {
        StringBuilder text = new StringBuilder("| check | expected | counted | holds |\n|---|---|---|---|\n");
        for (KnownAnswer answer : checked.answers()) {
            text.append("| ")
                    .append(String.join(
                            " | ",
                            answer.check(),
                            cell(answer.expected()),
                            cell(told(answer)),
                            mark(answer, Style.PLAIN)))
                    .append(" |\n");
        }
        return text.append('\n').append(summary(checked)).append('\n').toString();
    }

    /** Escapes the bar, which would end a table cell. */
    private static String cell(String words) {
        return Text.sanitize(words, Style.PLAIN)
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;");
    }

    private static String mark(KnownAnswer answer, Style style) {
        return answer.holds() == null ? style.none() : answer.holds() ? style.agrees() : style.mismatch();
    }

    private static String told(KnownAnswer answer) {
        return answer.counted() == null ? "not checkable: " + answer.reason() : answer.counted();
    }

    private static String summary(SelfCheck checked) {
        long asked = checked.answers().stream()
                .filter(answer -> answer.holds() != null)
                .count();
        List<String> lies = checked.answers().stream()
                .filter(KnownAnswer::lies)
                .map(KnownAnswer::check)
                .toList();
        return (asked - lies.size()) + " hold, " + lies.size() + (lies.size() == 1 ? " does" : " do") + " not, "
                + (checked.answers().size() - asked) + " not checkable here"
                + (lies.isEmpty() ? "" : "; wrong answers from the host or from Ringcross: " + String.join(", ", lies));
    }
}
