package dev.ringcross.run.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleDirectoriesTest {
    @TempDir
    private Path temporary;

    private Path own;

    @BeforeEach
    void makeOwn() throws IOException {
        own = directory("ringcross-11111111111");
    }

    @Test
    void what_nobody_holds_is_removed_with_all_in_it() throws IOException {
        Path stale = owned("ringcross-22222222222");
        Files.writeString(Files.createDirectory(stale.resolve("deep")).resolve("file"), "text");

        StaleDirectories.sweep(own);

        assertThat(stale).doesNotExist();
        assertThat(own).exists();
    }

    @Test
    void what_a_run_holds_stays() throws IOException {
        Path held = owned("ringcross-22222222222");
        try (FileChannel owner = FileChannel.open(held.resolve(PrivateDirectory.OWNER), StandardOpenOption.WRITE)) {
            owner.lock();

            StaleDirectories.sweep(own);

            assertThat(held).exists();
        }
    }

    @Test
    void what_is_just_being_made_stays() throws IOException {
        Path made = directory("ringcross-22222222222");

        StaleDirectories.sweep(own);

        assertThat(made).exists();
    }

    @Test
    void what_a_user_has_named_stays() throws IOException {
        Path named = owned("ringcross-results");
        Path dated = owned("ringcross-2026");

        StaleDirectories.sweep(own);

        assertThat(named).exists();
        assertThat(dated).exists();
    }

    @Test
    void what_others_may_write_to_is_not_believed() throws IOException {
        Path open = owned("ringcross-22222222222");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

        StaleDirectories.sweep(own);

        assertThat(open).exists();
    }

    @Test
    void a_link_is_not_followed() throws IOException {
        Path elsewhere = owned("elsewhere");
        Files.createSymbolicLink(temporary.resolve("ringcross-22222222222"), elsewhere);

        StaleDirectories.sweep(own);

        assertThat(elsewhere.resolve(PrivateDirectory.OWNER)).exists();
    }

    private Path owned(String name) throws IOException {
        Path directory = directory(name);
        Files.createFile(directory.resolve(PrivateDirectory.OWNER));
        return directory;
    }

    private Path directory(String name) throws IOException {
        return Files.createDirectory(
                temporary.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
