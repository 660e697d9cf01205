package dev.ringcross.run;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import java.util.List;

/** Cells of the catalogue by the names that people write. */
public final class Cells {
    static final Catalogue CATALOGUE = Catalogue.load();

    private Cells() {}

    /** Such as {@code read-zero/panama bytes=4096}. */
    public static CellSpec cell(String name) {
        return CATALOGUE.entries().stream()
                .flatMap(entry -> entry.cells().stream())
                .filter(cell -> cell.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** All cells of these rows, such as {@code read-zero bytes=4096}; those without a route too. */
    public static List<CellSpec> rows(String... names) {
        return CATALOGUE.entries().stream()
                .flatMap(entry -> entry.cells().stream())
                .filter(cell -> List.of(names).contains(cell.rowName()))
                .toList();
    }

    /** All rows of the catalogue. */
    public static List<CellSpec> all() {
        return CATALOGUE.entries().stream()
                .flatMap(entry -> entry.cells().stream())
                .toList();
    }
}
