package dev.ringcross.result.json;

/** The programs whose compressed files are known by their first bytes. They are not read, but named. */
enum Compression {
    GZIP("zcat", 0x1f, 0x8b),
    ZSTD("zstdcat", 0x28, 0xb5, 0x2f, 0xfd),
    XZ("xzcat", 0xfd, '7', 'z', 'X', 'Z'),
    ZIP("unzip -p", 'P', 'K', 3, 4);

    private final String reader;
    private final int[] start;

    Compression(String reader, int... start) {
        this.reader = reader;
        this.start = start;
    }

    static void refuse(byte[] file, String source) throws UnreadableResult {
        for (Compression one : values()) {
            if (one.begins(file)) {
                throw new UnreadableResult(
                        source,
                        "is compressed",
                        "give what '" + one.reader + "' makes of it, in a file or as /dev/stdin");
            }
        }
    }

    private boolean begins(byte[] file) {
        for (int i = 0; i < start.length; i++) {
            if (i >= file.length || (file[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
