package dev.ringcross.bindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds everything that is bound against what the C compiler and the dynamic linker say. */
class LayoutTest {
    private static final Version GENERATED_FROM = new Version(
            Linux.__GLIBC__(), Linux.__GLIBC_MINOR__(), Linux.LINUX_VERSION_MAJOR(), Linux.LINUX_VERSION_PATCHLEVEL());

    @TempDir
    Path folder;

    /** Newer headers grow structs and give names to reserved fields, so only the same ones can witness a layout. */
    @Test
    void structs_are_laid_out_as_in_c() throws IOException {
        CompilerWitness witness = CompilerWitness.orSkip(folder);
        Version here = Version.of(witness);
        assumeTrue(
                here.equals(GENERATED_FROM),
                () -> "layouts not checked: the bindings were made from " + GENERATED_FROM + ", here is " + here);
        BoundTypes types = new BoundTypes();
        agree(types.expected(), witness.values(types.expected().keySet(), types.fieldNames()));
    }

    @Test
    void constants_have_their_values_in_c() throws IOException {
        CompilerWitness witness = witnessOfTheseHeadersOrNewer();
        Map<String, Long> expected = BoundConstants.expected();
        assertThat(expected).hasSizeGreaterThan(1000);
        agree(expected, witness.values(expected.keySet(), Set.of()));
    }

    @Test
    void bit_fields_are_where_our_constants_say() throws IOException {
        CompilerWitness witness = witnessOfTheseHeadersOrNewer();
        Map<String, Long> expected = BoundConstants.expectedOfBitFields();
        assertThat(expected).hasSizeGreaterThan(10);
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

    private CompilerWitness witnessOfTheseHeadersOrNewer() throws IOException {
        CompilerWitness witness = CompilerWitness.orSkip(folder);
        Version here = Version.of(witness);
        assumeTrue(
                here.isNotOlderThan(GENERATED_FROM),
                () -> "constants not checked: the bindings were made from " + GENERATED_FROM + ", older is " + here);
        return witness;
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

        static Version of(CompilerWitness witness) throws IOException {
            Set<String> names =
                    Set.of("__GLIBC__", "__GLIBC_MINOR__", "LINUX_VERSION_MAJOR", "LINUX_VERSION_PATCHLEVEL");
            Map<String, Long> values = witness.values(names, Set.of());
            return new Version(
                    values.get("__GLIBC__"),
                    values.get("__GLIBC_MINOR__"),
                    values.get("LINUX_VERSION_MAJOR"),
                    values.get("LINUX_VERSION_PATCHLEVEL"));
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
