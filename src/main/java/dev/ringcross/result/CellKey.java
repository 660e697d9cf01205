package dev.ringcross.result;

import java.util.Map;

/** Which cell: a primitive by a route, with one set of parameters. */
public record CellKey(String primitive, String route, Map<String, String> params) {

    /** As people write it: {@code read-zero/panama bytes=4096}. */
    public String name() {
        return primitive + "/" + route + words();
    }

    /** The row that the cell's routes share: {@code read-zero bytes=4096}. */
    public String rowName() {
        return primitive + words();
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        params.forEach((key, value) -> words.append(' ').append(key).append('=').append(value));
        return words.toString();
    }
}
