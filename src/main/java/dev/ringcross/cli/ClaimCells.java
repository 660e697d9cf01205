package dev.ringcross.cli;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimRegistry;
import dev.ringcross.claim.ClaimWords;
import dev.ringcross.report.text.ClaimWording;
import dev.ringcross.run.plan.DidYouMean;
import dev.ringcross.run.plan.Profile;
import dev.ringcross.run.plan.Selection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the cells of claims, which name them, in the catalogue, and the words of claims for the report. */
public final class ClaimCells {
    private ClaimCells() {}

    /**
     * The claims whose id fits one of the globs, or all where there is none; a glob that fits no claim is a usage
     * error.
     */
    static List<Claim> claims(List<String> only) {
        List<String> ids = ClaimRegistry.claims().stream().map(Claim::id).toList();
        for (String glob : only) {
            if (ids.stream().noneMatch(Selection.glob(glob))) {
                throw DidYouMean.unknown("claim", glob, "--only", ids);
            }
        }
        return ClaimRegistry.claims().stream()
                .filter(claim -> only.isEmpty()
                        || only.stream().anyMatch(glob -> Selection.glob(glob).test(claim.id())))
                .toList();
    }

    /** The cells that the claims use, each once; the far ends of curves only with the thorough profile. */
    static List<CellSpec> of(Catalogue catalogue, List<Claim> claims, Profile profile) {
        Set<String> names = new HashSet<>(ClaimRegistry.cells(claims));
        return catalogue.entries().stream()
                .flatMap(entry -> entry.cells().stream())
                .filter(cell -> names.contains(cell.name()))
                .filter(cell -> profile == Profile.THOROUGH || !cell.isFarEnd())
                .toList();
    }

    /**
     * The pairs that claims compare among cells that switch tasks: their cost depends most on the state of the host, so
     * both cells of a pair take turns together in every run. Other cells repeat within a JVM to a thousandth, and
     * joining their rows would only make turns longer.
     */
    public static List<List<String>> pairsOfTasks(List<CellSpec> cells) {
        Set<String> switching = cells.stream()
                .filter(CellSpec::isOffered)
                .filter(cell -> cell.declaration().switches().high() > 0)
                .map(CellSpec::name)
                .collect(Collectors.toSet());
        return ClaimRegistry.pairs(ClaimRegistry.claims()).stream()
                .filter(switching::containsAll)
                .toList();
    }

    public static ClaimWording wording(ClaimWords words) {
        Map<String, String> themes = new LinkedHashMap<>();
        ClaimRegistry.claims()
                .forEach(claim -> themes.put(
                        claim.id(), words.common("theme." + claim.theme().id())));
        Map<String, String> unmeasurable = new LinkedHashMap<>();
        ClaimRegistry.unmeasurable()
                .forEach(id -> unmeasurable.put(
                        words.common(id + ".statement") + " (" + id + ")", words.common(id + ".reason")));
        return new ClaimWording(words.common(), themes, unmeasurable);
    }
}
