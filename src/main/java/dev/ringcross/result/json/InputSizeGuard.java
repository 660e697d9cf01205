package dev.ringcross.result.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses what would take far more memory than the file: a value that is written in two bytes may become a hundred. What
 * a Ringcross or JMH writes lies far below. It is reckoned by the marks between values, some of which may stand in
 * strings: that errs to the safe side.
 */
public final class InputSizeGuard extends FilterInputStream {
    /** What is given to a file of any size, in bytes. */
    static final long FREE = 64L << 20;

    /** How many times the file its values may take. */
    private static final int MOST = 2;

    /** A number in a list of samples while that grows; a list or record; a key with its place in a map. */
    private static final int VALUE = 24;

    private static final int HOLDER = 48;
    private static final int KEY = 72;

    /** A node of a tree of JSON, which another program's list is read into: its number as text, and both their heads. */
    private static final int NODE = 104;

    /** Indented as JMH does it, a number takes forty bytes. */
    private static final int MOST_OF_TREE = 3;

    private final String source;
    private long weight;
    private long bytes;

    public InputSizeGuard(InputStream in, String source) {
        super(in);
        this.source = source;
    }

    /** @param tree whether it will be read into a tree */
    static void check(byte[] file, boolean tree, String source) throws UnreadableResult {
        long weight = 0;
        for (byte one : file) {
            weight += tree && weight(one) > 0 ? NODE : weight(one);
        }
        refuse(weight, (tree ? MOST_OF_TREE : MOST) * (long) file.length, source);
    }

    private static void refuse(long weight, long share, String source) throws UnreadableResult {
        if (weight > share + FREE) {
            throw new UnreadableResult(
                    source,
                    "holds far more values than a file of its size should: they might not fit in memory",
                    ResultJson.MEASURE_AGAIN);
        }
    }

    private static int weight(byte one) {
        return one == ',' ? VALUE : one == ':' ? KEY : one == '[' || one == '{' ? HOLDER : 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
        int count = super.read(out, offset, length);
        for (int i = offset; i < offset + count; i++) {
            weight += weight(out[i]);
        }
        bytes += Math.max(0, count);
        refuse(weight, MOST * bytes, source);
        return count;
    }
}
