package dev.ringcross.primitive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.call.Unavailable;
import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Primitive;
import dev.ringcross.catalogue.PrimitiveSpec;
import dev.ringcross.catalogue.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route of a row really does the same thing: the answers are equal. */
@Tag("slow")
class RouteAnswersTest {

    static Stream<Arguments> rows() {
        return Catalogue.load().entries().stream()
                .flatMap(entry -> entry.paramSets().stream().map(params -> Arguments.of(entry, params)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rows")
    void all_routes_return_the_same_answer(PrimitiveSpec entry, Map<String, String> params) throws Exception {
        Map<String, Long> answers = new LinkedHashMap<>();
        List<String> refusals = new ArrayList<>();
        for (Route route : Route.values()) {
            if (entry.absence(route, params).isEmpty()) {
                try {
                    answers.put(route.id(), answer(new CellSpec(entry, route, params)));
                } catch (Unavailable refused) {
                    refusals.add(route.id() + ": " + refused.getMessage());
                }
            }
        }
        Assumptions.assumeFalse(answers.isEmpty(), () -> "no route of the row can be had here: " + refusals);
        assertThat(answers.values())
                .as(answers.toString())
                .containsOnly(answers.values().iterator().next());
    }

    private static long answer(CellSpec cell) throws Exception {
        Primitive primitive = cell.newPrimitive();
        try {
            primitive.start(cell.route());
            // The kernel's refusal is a negative errno by the bare instruction, -1 by libc: both mean refused.
            return Math.max(-1, (long) cell.primitive().method(cell.route()).invoke(primitive));
        } finally {
            primitive.stop();
        }
    }
}
