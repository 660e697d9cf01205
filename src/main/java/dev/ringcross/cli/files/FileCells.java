package dev.ringcross.cli.files;

import dev.ringcross.cli.options.SelectionOptions;
import dev.ringcross.result.Cell;
import dev.ringcross.run.plan.DidYouMean;
import dev.ringcross.run.plan.Selection;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Selects cells of result files by the selection options. The names are those in the files, not those of the catalogue.
 */
public final class FileCells {
    private FileCells() {}

    /** Whether a cell is wanted. A word that fits no cell is refused, with the nearest that does. */
    public static Predicate<Cell> wanted(SelectionOptions options, Collection<Cell> cells) {
        return one(options.only, "primitive", "--only", Cell::primitive, cells)
                .and(one(options.groups, "group", "--group", Cell::group, cells))
                .and(one(options.routes, "route", "--route", Cell::route, cells));
    }

    private static Predicate<Cell> one(
            List<String> words, String kind, String option, Function<Cell, String> name, Collection<Cell> cells) {
        List<String> names = cells.stream().map(name).distinct().toList();
        for (String word : words) {
            if (names.stream().noneMatch(Selection.glob(word))) {
                throw DidYouMean.unknown(kind, word, option, names);
            }
        }
        List<Predicate<String>> globs = words.stream().map(Selection::glob).toList();
        return cell -> globs.isEmpty() || globs.stream().anyMatch(glob -> glob.test(name.apply(cell)));
    }
}
