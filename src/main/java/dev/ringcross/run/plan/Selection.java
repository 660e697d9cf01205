package dev.ringcross.run.plan;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.PrimitiveSpec;
import dev.ringcross.catalogue.Route;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The selection of cells from the catalogue.
 *
 * @param only primitive names or globs ({@code *}, {@code ?}); empty for all
 * @param groups empty for all
 * @param routes empty for all
 */
public record Selection(List<String> only, List<String> groups, Set<Route> routes) {
    public static final Selection ALL = new Selection(List.of(), List.of(), EnumSet.allOf(Route.class));

    /**
     * Makes a selection from the words of the command line; an unknown word is a {@link UsageException} that names the
     * nearest.
     */
    public static Selection of(Catalogue catalogue, List<String> only, List<String> groups, List<String> routes) {
        checkPrimitives(catalogue, only, "--only");
        for (String group : groups) {
            if (!catalogue.groups().contains(group)) {
                throw DidYouMean.unknown("group", group, "--group", catalogue.groups());
            }
        }
        Set<Route> wanted = EnumSet.noneOf(Route.class);
        for (String route : routes) {
            wanted.add(Route.byId(route)
                    .orElseThrow(() -> DidYouMean.unknown(
                            "route",
                            route,
                            "--route",
                            Arrays.stream(Route.values()).map(Route::id).toList())));
        }
        return new Selection(only, groups, wanted.isEmpty() ? EnumSet.allOf(Route.class) : wanted);
    }

    /** Each must name a primitive, or fit one. */
    public static void checkPrimitives(Catalogue catalogue, List<String> globs, String where) {
        List<String> ids = catalogue.entries().stream().map(PrimitiveSpec::id).toList();
        for (String glob : globs) {
            if (ids.stream().noneMatch(glob(glob))) {
                throw DidYouMean.unknown("primitive", glob, where, ids);
            }
        }
    }

    /** Whether an entry is among the wanted ones. */
    public boolean holds(PrimitiveSpec entry) {
        return (only.isEmpty() || only.stream().anyMatch(one -> glob(one).test(entry.id())))
                && (groups.isEmpty() || groups.contains(entry.group()));
    }

    /** Whether primitives were asked for by name. */
    public boolean byName() {
        return !only.isEmpty();
    }

    /**
     * The selected cells, or those of the profile where nothing was selected, absent ones included. None at all is a
     * {@link UsageException}.
     */
    public List<CellSpec> cells(Catalogue catalogue, Predicate<CellSpec> ofProfile) {
        boolean narrowed = byName() || !groups.isEmpty();
        List<CellSpec> cells = catalogue.entries().stream()
                .filter(this::holds)
                .flatMap(entry -> entry.cells().stream())
                .filter(cell -> routes.contains(cell.route()))
                .filter(cell -> narrowed || ofProfile.test(cell))
                .toList();
        if (cells.isEmpty()) {
            throw new UsageException("--only, --group and --route together match nothing; try: ringcross list");
        }
        return cells;
    }

    /** Whether a name fits a glob ({@code *}, {@code ?}). */
    public static Predicate<String> glob(String glob) {
        String regex = Pattern.quote(glob).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(regex).asMatchPredicate();
    }
}
