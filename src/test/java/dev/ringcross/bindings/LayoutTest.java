package dev.ringcross.bindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds everything that is bound against what the C compiler and the dynamic linker say. */
class LayoutTest {
    @TempDir
    Path folder;

    /** Newer headers grow structs and give names to reserved fields, so only the same ones can witness a layout. */
    @ParameterizedTest
    @ValueSource(strings = {"x86_64", "aarch64"})
    void structs_are_laid_out_as_in_c(String architecture) throws IOException {
        CompilerWitness witness = CompilerWitness.orSkip(architecture, folder);
        BoundClasses bound = BoundClasses.of(architecture, folder);
        Version generatedFrom = Version.of(bound.linux());
        Version here = Version.of(witness);
        assumeTrue(
                here.equals(generatedFrom),
                () -> "layouts not checked: the bindings were made from " + generatedFrom + ", here is " + here);
        BoundTypes types = new BoundTypes(bound);
        agree(types.expected(), witness.values(types.expected().keySet(), types.fieldNames()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x86_64", "aarch64"})
    void constants_have_their_values_in_c_and_bit_fields_are_where_ours_say(String architecture) throws IOException {
        CompilerWitness witness = CompilerWitness.orSkip(architecture, folder);
        BoundClasses bound = BoundClasses.of(architecture, folder);
        Version generatedFrom = Version.of(bound.linux());
        Version here = Version.of(witness);
        assumeTrue(
                here.isNotOlderThan(generatedFrom),
                () -> "constants not checked: the bindings were made from " + generatedFrom + ", older is " + here);
        Map<String, Long> expected = BoundConstants.expected(bound.linux());
        assertThat(expected).hasSizeGreaterThan(1000);
        Map<String, Long> bitFields = BoundConstants.expectedOfBitFields(bound.linux());
        assertThat(bitFields).hasSizeGreaterThan(10);
        expected.putAll(bitFields);
        agree(expected, witness.values(expected.keySet(), Set.of()));
    }

    static Stream<BoundFunction> functionsOfLibc() {
        return BoundFunction.all().filter(function -> !function.isOurs());
    }

    @ParameterizedTest
    @MethodSource("functionsOfLibc")
    void functions_of_libc_resolve(BoundFunction function) {
        assertThatCode(function::address).doesNotThrowAnyException();
    }

    @Test
    void our_functions_resolve() {
        var library = LayoutTest.class.getResource("/native/libringcross.so");
        assumeTrue(library != null, "our functions not checked: the build made no native library");
        System.load(Path.of(Objects.requireNonNull(library).getPath()).toString());
        assertThat(BoundFunction.all().filter(BoundFunction::isOurs))
                .isNotEmpty()
                .allSatisfy(function -> assertThatCode(function::address).doesNotThrowAnyException());
    }

    /** Only what differs, so that a failure is readable. */
    private static void agree(Map<String, Long> expected, Map<String, Long> actual) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        Map<String, String> differences = new TreeMap<>();
        expected.forEach((expression, value) -> {
            if (!value.equals(actual.get(expression))) {
                differences.put(expression, "bound as " + value + ", in C " + actual.get(expression));
            }
        });
        assertThat(differences).isEmpty();
    }

    /** Which headers: of libc, and of the kernel. */
    private record Version(long glibc, long glibcMinor, long linux, long linuxMinor) {
        private static final Comparator<Version> GLIBC =
                Comparator.comparingLong(Version::glibc).thenComparingLong(Version::glibcMinor);
        private static final Comparator<Version> KERNEL =
                Comparator.comparingLong(Version::linux).thenComparingLong(Version::linuxMinor);

        private static final List<String> NAMES =
                List.of("__GLIBC__", "__GLIBC_MINOR__", "LINUX_VERSION_MAJOR", "LINUX_VERSION_PATCHLEVEL");

        static Version of(CompilerWitness witness) throws IOException {
            return of(witness.values(NAMES, Set.of()));
        }

        /** The headers that bindings were made from. */
        static Version of(Class<?> linux) {
            return of(
                    NAMES.stream().collect(Collectors.toMap(name -> name, name -> BoundConstants.number(linux, name))));
        }

        private static Version of(Map<String, Long> values) {
            return new Version(
                    values.get(NAMES.get(0)),
                    values.get(NAMES.get(1)),
                    values.get(NAMES.get(2)),
                    values.get(NAMES.get(3)));
        }

        boolean isNotOlderThan(Version other) {
            return GLIBC.compare(this, other) >= 0 && KERNEL.compare(this, other) >= 0;
        }

        @Override
        public String toString() {
            return "glibc %d.%d and Linux %d.%d".formatted(glibc, glibcMinor, linux, linuxMinor);
        }
    }
}
