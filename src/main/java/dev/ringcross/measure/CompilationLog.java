package dev.ringcross.measure;

import dev.ringcross.catalogue.CellSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What this JVM's compilers have made, by HotSpot's own log (-Xlog:jit+compilation=debug): a line for each method with its
 * level, 4 for the best compiler's, and another when it is thrown away. A stub of a lower level is steady too, and takes
 * 20 ns a call longer, so that nothing but this log tells whether a cell is warm.
 */
final class CompilationLog {
    /** The system property that names the log's file; without it nothing is known. */
    private static final String PROPERTY = "ringcross.compilations";

    /** As {@code 1324       4       dev.ringcross.X_c_jmhTest::c_ss_jmhStub (86 bytes)}; a {@code %} marks a loop's version. */
    private static final Pattern STUB =
            Pattern.compile("\\d+\\s+([a-z!% ]*)\\s*([1-4])\\s+(\\S+)::\\S+_ss_jmhStub \\(\\d+ bytes\\)(.*)");

    private static final String SUFFIX = "_ss_jmhStub ";

    private static final String BEST = "4";

    private final Path file;
    private final Set<String> best = new HashSet<>();
    private int read;

    private CompilationLog(Path file) {
        this.file = file;
    }

    /** The log of this JVM. */
    static CompilationLog open() {
        return new CompilationLog(Path.of(System.getProperty(PROPERTY, "")));
    }

    static CompilationLog of(Path file) {
        return new CompilationLog(file);
    }

    /** Reads what was added since it was read last. */
    void refresh() {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException notThere) {
            return;
        }
        int end = text.lastIndexOf('\n') + 1;
        text.substring(Math.min(read, end), end).lines().forEach(this::line);
        read = end;
    }

    private void line(String line) {
        if (!line.contains(SUFFIX)) {
            // Most lines are about other methods, and the pattern takes long to find that out.
            return;
        }
        Matcher stub = STUB.matcher(line.strip());
        if (!stub.matches() || stub.group(1).contains("%") || !stub.group(2).equals(BEST)) {
            return;
        }
        if (stub.group(4).isBlank()) {
            best.add(stub.group(3));
        } else {
            best.remove(stub.group(3));
        }
    }

    /** Whether the best compiler has made the cell's stub. */
    boolean isCompiled(CellSpec cell) {
        return best.contains(Stub.holder(cell));
    }

    /** Whether there is a log to look at. */
    boolean isKept() {
        return Files.isRegularFile(file);
    }
}
