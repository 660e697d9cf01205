package dev.ringcross.spark;

import dev.ringcross.result.json.ResultFile;
import dev.ringcross.result.json.ResultJson;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends in an error where a compressed file unpacks to more than is read of an uncompressed one. */
final class LimitedStream extends FilterInputStream {
    private final String name;
    private long bytes;

    LimitedStream(InputStream in, String name) {
        super(in);
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
        int count = super.read(out, offset, length);
        bytes += Math.max(0, count);
        if (bytes > ResultJson.LARGEST_BYTES) {
            throw ResultFile.tooLarge(name, bytes);
        }
        return count;
    }
}
