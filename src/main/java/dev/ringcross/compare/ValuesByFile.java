package dev.ringcross.compare;

import java.util.Arrays;

/** One cell's values, each with the number of the file that it came from: 12 bytes a value. */
final class ValuesByFile {
    private double[] values = new double[4];
    private int[] files = new int[4];
    private int count;

    /** Takes a value and the number of its file. */
    interface Visitor {
        void visit(int file, double value);
    }

    void add(double value, int file) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
            files = Arrays.copyOf(files, 2 * count);
        }
        values[count] = value;
        files[count++] = file;
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < count; i++) {
            visitor.visit(files[i], values[i]);
        }
    }

    /** A copy of the values, ascending. */
    double[] sorted() {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
