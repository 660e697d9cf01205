package dev.ringcross.catalogue;

/** What a cell's numbers are in. */
public enum Unit {
    NANOSECONDS("ns/op"),
    BYTES("bytes/op");

    private final String id;

    Unit(String id) {
        this.id = id;
    }

    /** As the result file says it. */
    public String id() {
        return id;
    }
}
