package dev.ringcross.result.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses files that would take far more memory than their size: a value of two bytes in the file may take a hundred in
 * memory. Files of Ringcross and JMH stay far below the limit. The estimate counts the marks between values, also those
 * within strings, so it errs on the safe side.
 */
public final class InputSizeGuard extends FilterInputStream {
    /** The memory that a file of any size may take, in bytes. */
    static final long FREE = 64L << 20;

    /** The memory that the values may take, as a multiple of the file's size. */
    private static final int MOST = 2;

    /** Bytes for a number in a growing list of samples; for a list or record; for a key with its place in a map. */
    private static final int VALUE = 24;

    private static final int HOLDER = 48;
    private static final int KEY = 72;

    /** Bytes for a node of a JSON tree, into which lists of other programs are read. */
    private static final int NODE = 104;

    /** The same multiple for a file that is read into a tree: in an indented file of JMH a number takes forty bytes. */
    private static final int MOST_OF_TREE = 3;

    /** The weight of each byte: a table, because every byte of every file is looked up. */
    private static final int[] WEIGHTS = new int[256];

    static {
        WEIGHTS[','] = VALUE;
        WEIGHTS[':'] = KEY;
        WEIGHTS['['] = HOLDER;
        WEIGHTS['{'] = HOLDER;
    }

    private final String source;
    private long weight;
    private long bytes;

    public InputSizeGuard(InputStream in, String source) {
        super(in);
        this.source = source;
    }

    /** @param tree whether the file will be read into a tree */
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
                    "contains far more values than a file of its size should; they might not fit into memory",
                    ResultJson.MEASURE_AGAIN);
        }
    }

    private static int weight(byte one) {
        return WEIGHTS[one & 0xff];
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
        int count = super.read(out, offset, length);
        int[] weights = WEIGHTS;
        int all = offset + Math.max(0, count);
        long sum = 0;
        for (int i = offset; i < all; i++) {
            sum += weights[out[i] & 0xff];
        }
        weight += sum;
        bytes += Math.max(0, count);
        refuse(weight, MOST * bytes, source);
        return count;
    }
}
