package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.result.CanaryReading;
import dev.ringcross.result.ResourceReading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the measuring JVMs of a run have told so far, cell by cell. */
final class Heard {
    private final Progress progress;
    private final Map<CellSpec, Samples> samples = new LinkedHashMap<>();
    private final List<CanaryReading> canary = new ArrayList<>();
    private final List<ResourceReading> resources = new ArrayList<>();

    Heard(List<CellSpec> cells, int rounds, Progress progress) {
        this.progress = progress;
        Absence absence = new Absence();
        for (CellSpec cell : cells) {
            samples.put(cell, Samples.before(cell, rounds, absence));
        }
    }

    /** What was heard in an earlier part of the run. */
    void restore(EarlierForks earlier) {
        samples.values().forEach(earlier::restore);
        canary.addAll(earlier.canary());
        resources.addAll(earlier.resources());
    }

    List<CellSpec> cells() {
        return List.copyOf(samples.keySet());
    }

    /** Those that no host and no failure has kept from a number. */
    List<CellSpec> possible() {
        return possible(samples.keySet());
    }

    List<CellSpec> possible(Collection<CellSpec> cells) {
        return cells.stream().filter(cell -> of(cell).failure == null).toList();
    }

    Samples of(CellSpec cell) {
        return Objects.requireNonNull(samples.get(cell));
    }

    List<Samples> samples() {
        return List.copyOf(samples.values());
    }

    List<CanaryReading> canary() {
        return canary;
    }

    List<ResourceReading> resources() {
        return resources;
    }

    /** @param cells of the JVM that tells it, by their numbers */
    void accept(ForkMessage message, int fork, List<CellSpec> cells) {
        if (message.canary() != null) {
            canary.add(message.canary());
        }
        if (message.resources() != null) {
            resources.add(message.resources());
        }
        if (message.cell() < 0) {
            return;
        }
        Samples heard = of(cells.get(message.cell()));
        heard.spend(message.kind());
        heard.accept(message, fork);
        if (message.kind() == ForkMessage.Kind.SAMPLE || message.kind() == ForkMessage.Kind.WARM) {
            progress.measured(heard.cell, fork, message.round(), message.value());
        }
    }

    /** Marks the cell over which a JVM was lost. */
    void lost(CellSpec cell, String lastWords) {
        of(cell).failure = Refusal.in(lastWords)
                .map(refusal -> new Failure(true, refusal))
                .orElseGet(() -> new Failure(false, lastWords));
    }
}
