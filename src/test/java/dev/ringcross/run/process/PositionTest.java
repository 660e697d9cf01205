package dev.ringcross.run.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PositionTest {
    @TempDir
    private Path directory;

    @Test
    void what_one_side_sets_the_other_reads() throws IOException {
        Path file = directory.resolve("position");
        Position run = Position.create(file);
        Position measuring = Position.open(file);

        assertThat(run.cell()).isEqualTo(Position.NONE);
        for (int cell : new int[] {0, 971, 1 << 20, Position.NONE}) {
            measuring.set(cell);
            assertThat(run.cell()).isEqualTo(cell);
        }
    }

    @Test
    void another_jvm_begins_without_a_cell() throws IOException {
        Path file = directory.resolve("position");
        Position.create(file).set(7);

        assertThat(Position.create(file).cell()).isEqualTo(Position.NONE);
    }

    @Test
    void it_is_as_large_as_its_number() throws IOException {
        Path file = directory.resolve("position");
        Position.create(file);

        assertThat(Files.size(file)).isEqualTo(Integer.BYTES);
    }
}
