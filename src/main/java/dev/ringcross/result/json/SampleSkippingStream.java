package dev.ringcross.result.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A stream of a result file's bytes without its samples: {@code "samples": [[1.0, null], [2.0]]} comes out as
 * {@code "samples": []}. A large file consists mostly of samples, which are not needed where one number for each cell
 * is wanted; skipping them with a JSON reader took twice as long. Only lists of numbers by JSON's grammar are left out:
 * reading fails at the first byte that does not fit.
 */
public final class SampleSkippingStream extends InputStream {
    private static final String KEY = "samples";
    private static final String SPACE = " \t\r\n";

    // The states. From SAMPLES on they are within what is left out; up to AFTER_SAMPLE a space
    // repeats one of these, from INTEGER on a digit does.
    private static final int MISFIT = 0;
    private static final int TEXT = 1;
    private static final int STRING = 2;
    private static final int ESCAPED = 3;
    /** The key's first n bytes have been read: OPENED + n. */
    private static final int OPENED = 4;

    private static final int CLOSED = OPENED + KEY.length() + 1;
    private static final int COLON = CLOSED + 1;
    private static final int SAMPLES = COLON + 1;
    private static final int NEXT_JVM = SAMPLES + 1;
    private static final int AFTER_JVM = NEXT_JVM + 1;
    private static final int JVM = AFTER_JVM + 1;
    private static final int NEXT_SAMPLE = JVM + 1;
    private static final int AFTER_SAMPLE = NEXT_SAMPLE + 1;
    private static final int N = AFTER_SAMPLE + 1;
    private static final int NU = N + 1;
    private static final int NUL = NU + 1;
    private static final int MINUS = NUL + 1;
    private static final int ZERO = MINUS + 1;
    private static final int POINT = ZERO + 1;
    private static final int E = POINT + 1;
    private static final int SIGN = E + 1;
    private static final int INTEGER = SIGN + 1;
    private static final int FRACTION = INTEGER + 1;
    private static final int EXPONENT = FRACTION + 1;

    /** The state after a byte, by state, then byte. */
    private static final byte[] NEXT = new byte[(EXPONENT + 1) << 8];

    static {
        text();
        lists();
        numbers();
    }

    private final InputStream in;
    private final byte[] chunk;
    private int at;
    private int end;
    private int state = TEXT;

    public SampleSkippingStream(InputStream in) {
        this(in, 1 << 16);
    }

    /** @param chunkBytes how many bytes are read at once */
    SampleSkippingStream(InputStream in, int chunkBytes) {
        this.in = in;
        this.chunk = new byte[chunkBytes];
    }

    private static void on(int from, String bytes, int to) {
        for (byte one : bytes.getBytes(StandardCharsets.US_ASCII)) {
            NEXT[from << 8 | one] = (byte) to;
        }
    }

    private static void otherwise(int from, int to) {
        for (int one = 0; one < 256; one++) {
            NEXT[from << 8 | one] = (byte) to;
        }
    }

    private static void text() {
        for (int from : new int[] {TEXT, CLOSED, COLON}) {
            otherwise(from, TEXT);
            on(from, "\"", OPENED);
        }
        for (int from = STRING; from < CLOSED; from++) {
            otherwise(from, STRING);
            on(from, "\"", TEXT);
            on(from, "\\", ESCAPED);
        }
        otherwise(ESCAPED, STRING);
        for (int i = 0; i < KEY.length(); i++) {
            on(OPENED + i, KEY.substring(i, i + 1), OPENED + i + 1);
        }
        on(OPENED + KEY.length(), "\"", CLOSED);
        on(CLOSED, SPACE, CLOSED);
        on(CLOSED, ":", COLON);
        on(COLON, SPACE, COLON);
        on(COLON, "[", SAMPLES);
    }

    private static void lists() {
        for (int state = SAMPLES; state <= AFTER_SAMPLE; state++) {
            on(state, SPACE, state);
        }
        on(SAMPLES, "[", JVM);
        on(SAMPLES, "]", TEXT);
        on(NEXT_JVM, "[", JVM);
        on(JVM, "]", AFTER_JVM);
        on(AFTER_JVM, ",", NEXT_JVM);
        on(AFTER_JVM, "]", TEXT);
        for (int from : new int[] {AFTER_SAMPLE, ZERO, INTEGER, FRACTION, EXPONENT}) {
            on(from, SPACE, AFTER_SAMPLE);
            on(from, ",", NEXT_SAMPLE);
            on(from, "]", AFTER_JVM);
        }
    }

    private static void numbers() {
        for (int from : new int[] {JVM, NEXT_SAMPLE}) {
            on(from, "n", N);
            on(from, "-", MINUS);
            on(from, "0", ZERO);
            on(from, "123456789", INTEGER);
        }
        on(N, "u", NU);
        on(NU, "l", NUL);
        on(NUL, "l", AFTER_SAMPLE);
        on(MINUS, "0", ZERO);
        on(MINUS, "123456789", INTEGER);
        on(INTEGER, "0123456789", INTEGER);
        for (int from : new int[] {ZERO, INTEGER}) {
            on(from, ".", POINT);
        }
        for (int from : new int[] {POINT, FRACTION}) {
            on(from, "0123456789", FRACTION);
        }
        for (int from : new int[] {ZERO, INTEGER, FRACTION}) {
            on(from, "eE", E);
        }
        on(E, "+-", SIGN);
        for (int from : new int[] {E, SIGN, EXPONENT}) {
            on(from, "0123456789", EXPONENT);
        }
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
        int written = 0;
        while (written == 0 && length > 0) {
            if (at == end) {
                at = 0;
                end = Math.max(0, in.read(chunk));
                if (end == 0) {
                    return -1;
                }
            }
            leaveOut();
            written = pass(out, offset, length);
        }
        return written;
    }

    /**
     * Stops before the bracket that ends the samples, which is passed on, or at the end of the chunk. Runs of digits and of
     * spaces are most of what there is, and none of them changes the state.
     */
    private void leaveOut() {
        byte[] bytes = chunk;
        byte[] table = NEXT;
        int all = end;
        int now = state;
        int i = at;
        while (now >= SAMPLES && i < all) {
            byte one = bytes[i];
            int next = table[now << 8 | one & 0xff];
            if (next < SAMPLES) {
                break;
            }
            now = next;
            i++;
            if (one == ' ') {
                while (i < all && bytes[i] == ' ') {
                    i++;
                }
            } else if (now >= INTEGER) {
                while (i < all && bytes[i] >= '0' && bytes[i] <= '9') {
                    i++;
                }
            }
        }
        state = now;
        at = i;
    }

    /** Copies up to and including the bracket that begins samples, as far as there is room. */
    private int pass(byte[] out, int offset, int length) throws IOException {
        byte[] bytes = chunk;
        int all = Math.min(end, at + length);
        int now = state;
        int i = at;
        int to = offset;
        while ((now < SAMPLES || i == at) && i < all) {
            byte one = bytes[i++];
            now = NEXT[now << 8 | one & 0xff];
            if (now == MISFIT) {
                throw new IOException("no list of lists of numbers");
            }
            out[to++] = one;
            // Most is blank, or within a string: only a quote or a backslash changes that.
            while (now <= STRING && i < all && bytes[i] != '"' && bytes[i] != '\\') {
                out[to++] = bytes[i++];
            }
        }
        state = now;
        at = i;
        return to - offset;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
