package dev.ringcross.catalogue;

import dev.ringcross.result.CellKey;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** A cell to measure: a primitive by a route with one set of parameters. */
public record CellSpec(PrimitiveSpec primitive, Route route, Map<String, String> params) {

    /** The benchmark as JMH's index knows it. */
    public String benchmark() {
        return primitive.type().getName() + "." + route.methodName();
    }

    /** The cell's name: {@code read-zero/panama bytes=4096}. */
    public String name() {
        return key().name();
    }

    public CellKey key() {
        return new CellKey(primitive.id(), route.id(), params);
    }

    /** Whether the primitive has this route: it declares no reason for the lack of it. */
    public boolean isOffered() {
        return primitive.absence(route(), params).isEmpty();
    }

    /** Whether the quick profile measures it. */
    public boolean isRung() {
        boolean route = primitive.measures().everyRoute() || route().isCommon();
        return route && Stream.of(primitive.measures().rung()).anyMatch(when -> Params.fits(when, params));
    }

    /** Whether it lies at the far end of a curve, which takes too long for a profile that measures everything. */
    public boolean isFarEnd() {
        return Stream.of(primitive.measures().farEnds()).anyMatch(when -> Params.fits(when, params));
    }

    /** The number of operations in one call of the route's method. */
    public int operationsPerInvocation() {
        OperationsPerInvocation batch = primitive.method(route).getAnnotation(OperationsPerInvocation.class);
        return batch == null ? 1 : batch.value();
    }

    /** Whether several operations come in one call, so that a single one cannot be timed. */
    public boolean isBatched() {
        return operationsPerInvocation() > 1;
    }

    /** A new object of the primitive's class with this cell's parameters set, as JMH would make it. */
    public Primitive newPrimitive() throws ReflectiveOperationException {
        return withParams((Primitive) primitive.type().getDeclaredConstructor().newInstance());
    }

    /** Sets this cell's parameters on an object of the primitive's class, or of one that JMH has generated below it. */
    public Primitive withParams(Primitive made) throws ReflectiveOperationException {
        for (Map.Entry<String, String> param : params.entrySet()) {
            Field field = primitive.type().getField(param.getKey());
            field.set(made, field.getType() == int.class ? Integer.valueOf(param.getValue()) : param.getValue());
        }
        return made;
    }

    public Declaration declaration() {
        return primitive.declaration(route, params);
    }

    /** The row's name: {@code read-zero bytes=4096}. */
    public String rowName() {
        return key().rowName();
    }

    /** The row that this cell's routes share: they are compared with each other, turn by turn. */
    public boolean sameRow(CellSpec other) {
        return primitive.id().equals(other.primitive.id()) && params.equals(other.params);
    }
}
