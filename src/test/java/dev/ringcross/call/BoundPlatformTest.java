package dev.ringcross.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.bindings.Linux;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No number of one architecture reaches another. */
class BoundPlatformTest {
    @Test
    void the_bindings_of_this_build_are_those_of_the_architecture_that_it_records() {
        assertThat(Linux.RINGCROSS_ARCHITECTURE().getString(0)).isEqualTo(BoundPlatform.architecture());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x86_64", "aarch64"})
    void each_folder_of_bindings_was_generated_for_the_architecture_of_its_name(String architecture) throws Exception {
        Path linux = Path.of("bindings", architecture, "dev/ringcross/bindings/Linux.java");
        assertThat(Files.readString(linux)).contains("#define RINGCROSS_ARCHITECTURE \"" + architecture + "\"");
    }
}
