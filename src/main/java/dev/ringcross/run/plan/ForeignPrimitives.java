package dev.ringcross.run.plan;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Primitive;
import dev.ringcross.catalogue.PrimitiveSpec;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * What a measuring JVM has to know of primitives that are not Ringcross's own.
 *
 * @param jars where they are, as absolute paths; they follow Ringcross itself on the class path
 * @param packages of their classes
 */
public record ForeignPrimitives(List<Path> jars, List<String> packages) {
    public static final ForeignPrimitives NONE = new ForeignPrimitives(List.of(), List.of());

    /** Those among the cells. What lies on this JVM's own class path needs nothing. */
    public static ForeignPrimitives among(Collection<CellSpec> cells) {
        List<PrimitiveSpec> foreign = cells.stream()
                .map(CellSpec::primitive)
                .distinct()
                .filter(primitive -> primitive.type().getClassLoader() != Primitive.class.getClassLoader())
                .toList();
        return new ForeignPrimitives(
                foreign.stream()
                        .flatMap(primitive -> primitive.jar().stream())
                        .distinct()
                        .toList(),
                foreign.stream()
                        .map(primitive -> primitive.type().getPackageName())
                        .distinct()
                        .toList());
    }
}
