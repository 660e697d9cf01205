package dev.ringcross.primitive.communication;

/**
 * How many reads a message of a stream takes, for declarations. The kernel hands it on in pieces; a reader that is woken by
 * the first may find it alone, and reads again.
 */
final class StreamReads {
    /** The message, its reads, and the answer of one byte: the pieces of AF_UNIX have 32 KiB or more (net/unix/af_unix.c). */
    static final String UNIX_64_KIBIBYTES = "write 2, read 2..3";

    static final String UNIX_MEBIBYTE = "write 2, read 3..34";

    /** A reader and a writer that wait for each other at each piece. */
    static final String UNIX_MEBIBYTE_SWITCHES = "4..70";

    /** The segments of TCP on the loopback device have up to 64 KiB with their heads (drivers/net/loopback.c). */
    static final String TCP_64_KIBIBYTES = "write 2, read 2..3";

    private StreamReads() {}
}
