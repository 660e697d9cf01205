package dev.ringcross.result.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path directory;

    @Test
    void a_new_file_is_whole_and_alone() throws IOException {
        Path file = directory.resolve("file");

        AtomicFile.create(file, "new");

        assertThat(file).content().isEqualTo("new");
        assertThat(entries()).containsExactly(file);
    }

    @Test
    void what_is_there_already_is_no_new_file() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "old");
        Path dangling = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("nowhere"));

        assertThatThrownBy(() -> AtomicFile.create(file, "new")).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> AtomicFile.create(dangling, "new")).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(file).content().isEqualTo("old");
        assertThat(entries()).containsExactly(file, dangling);
    }

    @Test
    void a_link_is_neither_followed_nor_replaced() throws IOException {
        Path target = Files.writeString(directory.resolve("target"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link"), target);

        assertThatThrownBy(() -> AtomicFile.write(link, "new"))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("is a symbolic link, which is not followed");

        assertThat(target).content().isEqualTo("old");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void a_replaced_file_keeps_its_mode() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

        AtomicFile.write(file, "new");

        assertThat(file).content().isEqualTo("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void only_what_killed_writers_left_is_swept() throws IOException {
        Path left = Files.createFile(directory.resolve(".ringcross-0.part"));
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofMinutes(2))));
        Path beingWritten = Files.createFile(directory.resolve(".ringcross-1.part"));
        Path other = Files.createFile(directory.resolve("old.part"));
        Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));

        AtomicFile.sweep(directory);

        assertThat(entries()).containsExactly(beingWritten, other);
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.sorted().toList();
        }
    }
}
