package dev.ringcross.report.terminal;

import dev.ringcross.report.text.HostLines;
import dev.ringcross.result.Doctor;
import dev.ringcross.result.Permission;
import dev.ringcross.result.Warning;
import java.util.ArrayList;
import java.util.List;

/** The output of {@code doctor}: plain text, at most {@value #COLUMNS} columns. */
public final class DoctorReport {

    static final int COLUMNS = 100;

    private static final int FACTS = 26;
    private static final int PERMISSIONS = 33;

    private final Doctor doctor;
    private final StringBuilder out = new StringBuilder(4096);
    private final String arrow;

    private DoctorReport(Doctor doctor, boolean ascii) {
        this.doctor = doctor;
        this.arrow = ascii ? "-> " : "→ ";
    }

    /**
     * The whole report, ending in a newline.
     *
     * @param ascii print ASCII only: other characters, such as in a host's name, become question marks
     */
    public static String render(Doctor doctor, boolean ascii) {
        DoctorReport report = new DoctorReport(doctor, ascii);
        report.host();
        report.permissions();
        report.warnings();
        String text = report.out.toString();
        return ascii ? ascii(text) : text;
    }

    private static String ascii(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            boolean plain = letters[i] == '\n' || letters[i] >= ' ' && letters[i] <= '~';
            letters[i] = plain ? letters[i] : '?';
        }
        return new String(letters);
    }

    private void host() {
        out.append("This host\n");
        for (HostLines.Line line : HostLines.of(doctor.host())) {
            row("  ", line.label(), FACTS, line.value());
        }
    }

    private void permissions() {
        out.append("\nPermitted\n");
        if (doctor.permissions().isEmpty()) {
            out.append("  permissions are not known on this system\n");
        }
        for (Permission permission : doctor.permissions()) {
            Boolean permitted = permission.permitted();
            String answer = permitted == null ? "  ?    " : permitted ? "  yes  " : "  no   ";
            row(answer, permission.name(), PERMISSIONS, permission.detail());
            if (permission.remedy() != null) {
                row("", "", PERMISSIONS, arrow + permission.remedy());
            }
        }
    }

    private void warnings() {
        List<Warning> warnings = doctor.warnings();
        out.append("\nWill disturb or weaken a measurement\n");
        if (warnings.isEmpty()) {
            out.append("  nothing was found\n");
        }
        for (Warning warning : warnings) {
            lines("  " + warning.code(), "");
            lines("    ", warning.message());
            lines("    " + arrow, warning.remedy());
        }
    }

    private void row(String indent, String label, int width, String value) {
        lines(indent + label + " ".repeat(Math.max(1, width - indent.length() - label.length())), value);
    }

    /** Wraps at spaces; further lines are indented to the first word. */
    private void lines(String head, String text) {
        String indent = " ".repeat(head.length());
        String start = head;
        for (String line : wrap(text, COLUMNS - head.length())) {
            out.append((start + line).stripTrailing()).append('\n');
            start = indent;
        }
    }

    /** A word that is longer than a line, such as a path, stays whole. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
