package dev.ringcross.result;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The file of a self-test: JSON, one key per component of {@link SelfTest}. */
public final class SelfTestJson {
    private SelfTestJson() {}

    public static String text(SelfTest test) {
        StringWriter text = new StringWriter();
        try {
            new RecordWriter(text).write(test, "selftest");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.append('\n').toString();
    }

    /** Writes the file whole or not at all. */
    public static void write(SelfTest test, Path file) throws IOException {
        AtomicFile.write(file, text(test));
    }
}
