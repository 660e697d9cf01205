package dev.ringcross.cli.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Standard output that remembers why it could not be written: a {@link PrintStream} keeps that to itself. */
public final class StandardOutput extends OutputStream {
    /** What a shell shows of a program that SIGPIPE (13) ended: 128 + 13. (signal(7), bash(1) "EXIT STATUS") */
    public static final int READER_GONE = 141;

    private final OutputStream descriptor = new FileOutputStream(FileDescriptor.out);
    private @Nullable IOException failure;

    private StandardOutput() {}

    /** Puts it in the place of {@link System#out}. */
    public static StandardOutput install() {
        StandardOutput output = new StandardOutput();
        Charset charset = Charset.forName(System.getProperty("stdout.encoding", "UTF-8"), StandardCharsets.UTF_8);
        System.setOut(new PrintStream(new BufferedOutputStream(output), true, charset));
        return output;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            descriptor.write(bytes, from, count);
        } catch (IOException refused) {
            if (failure == null) {
                failure = refused;
            }
            throw refused;
        }
    }

    /** Why not all of it was written, as the system says it; null when all was. Called after a flush. */
    @Nullable
    public String failure() {
        return failure == null ? null : failure.getMessage();
    }

    /** Whether a pipe's reader had enough, such as {@code head}. (EPIPE, write(2)) */
    public boolean isReaderGone() {
        return failure != null && "Broken pipe".equals(failure.getMessage());
    }
}
