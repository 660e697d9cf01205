package dev.ringcross;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a result may store in English: what the sources spell, with {@value MessageTexts#VARIABLE} for what is filled in. */
final class StoredMessages {
    private static final Path SOURCES = Path.of("src/main/java/dev/ringcross");

    private StoredMessages() {}

    /** The messages of warnings and their remedies. */
    static Set<String> warnings() {
        return MessageTexts.in(SOURCES, Map.of("Warning", List.of(1, 2)), Map.of());
    }

    /** The reasons that the catalogue declares for cells without a number. */
    static Set<String> absences() {
        return Catalogue.load().entries().stream()
                .flatMap(entry -> entry.cells().stream())
                .flatMap(cell -> Stream.of(Route.values())
                        .flatMap(route -> cell.primitive().absence(route, cell.params()).stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The reasons that only show when it runs. */
    static Set<String> refusals() {
        Set<String> texts = MessageTexts.in(
                SOURCES,
                Map.of("Unavailable", List.of(0), "Failure", List.of(1), "NotMeasured", List.of(0)),
                Map.of("fail/2", List.of(1)));
        for (String folder : List.of("call", "evidence", "measure")) {
            texts.addAll(
                    MessageTexts.in(SOURCES.resolve(folder), Map.of("IllegalStateException", List.of(0)), Map.of()));
        }
        MessageTexts.in(SOURCES, Map.of("HostLimit", List.of(1)), Map.of()).stream()
                .map(remedy -> "Refused; " + remedy)
                .forEach(texts::add);
        return texts;
    }

    /** The reasons for facts that could not be read. */
    static Set<String> unknownFacts() {
        return MessageTexts.in(
                SOURCES.resolve("host/proc"), Map.of(), Map.of("because/3", List.of(2), "put/2", List.of(1)));
    }
}
