package dev.ringcross.report.terminal;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Declaration;
import dev.ringcross.catalogue.PrimitiveSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Converts the catalogue to the items that {@link PrimitiveDetails} prints. */
public final class CatalogueItems {
    private CatalogueItems() {}

    public static List<PrimitiveDetails.Item> of(Catalogue catalogue) {
        return catalogue.entries().stream().map(CatalogueItems::item).toList();
    }

    public static PrimitiveDetails.Item item(PrimitiveSpec entry) {
        return new PrimitiveDetails.Item(
                entry.group(),
                entry.id(),
                entry.measures().value(),
                entry.measures().man(),
                List.of(entry.measures().peers()),
                entry.measures().rung().length > 0,
                entry.cells().stream().map(CatalogueItems::way).toList());
    }

    private static PrimitiveDetails.Way way(CellSpec cell) {
        Optional<String> reason = cell.primitive().absence(cell.route(), cell.params());
        return new PrimitiveDetails.Way(
                cell.route().id(),
                cell.params(),
                reason.orElse(null),
                reason.isPresent() ? null : measured(cell),
                reason.isPresent() ? Map.of() : expects(cell.declaration()));
    }

    private static PrimitiveDetails.Measured measured(CellSpec cell) {
        Optional<String> alone = cell.primitive().aloneReason(cell.params());
        return new PrimitiveDetails.Measured(
                alone.isPresent() ? "alone" : "together",
                alone.orElse(null),
                cell.primitive().needsOwnJvm(cell.params()) ? "own" : "shared");
    }

    private static Map<String, String> expects(Declaration declared) {
        Map<String, String> expects = new LinkedHashMap<>();
        expects.put("system calls", declared.syscallWords());
        expects.put("switches", declared.switches().toString());
        if (declared.faults() != null) {
            expects.put("faults", declared.faults().toString());
        }
        return expects;
    }
}
