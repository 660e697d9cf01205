package dev.ringcross.spark;

import java.io.Serializable;

/**
 * A file that may be a result.
 *
 * @param number its place among all files, from 0: what comes first decides between files of the same run
 * @param location as Hadoop's file systems name it, such as {@code s3a://bucket/host.json}
 */
record FoundFile(long number, String location, long bytes, long modifiedMillis) implements Serializable {

    /** The name as people write it: that of a local file has no scheme. */
    String name() {
        return name(location);
    }

    static String name(String location) {
        return location.startsWith("file:/") ? location.substring("file:".length()) : location;
    }
}
