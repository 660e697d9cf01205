package dev.ringcross.catalogue;

/** The unit of a cell's numbers. */
public enum Unit {
    NANOSECONDS("ns/op"),
    BYTES("bytes/op");

    private final String id;

    Unit(String id) {
        this.id = id;
    }

    /** The name in the result file. */
    public String id() {
        return id;
    }
}
