package dev.ringcross.host.proc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.host.Fixture;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostFilesTest {

    @Test
    void what_can_not_be_read_has_a_reason(@TempDir Path root) {
        Fixture.write(root, "/a/file", "text\n");
        HostFiles files = new HostFiles(root);
        assertThat(files.read("/a/file")).isEqualTo(new HostFiles.Reading("text", null));
        assertThat(files.read("/a/none").reason()).isEqualTo("no /a/none");
        assertThat(files.read("/a").reason()).startsWith("/a: ");
        assertThat(HostFiles.reason("/x", new AccessDeniedException("/x"))).isEqualTo("/x: permission denied");
        assertThat(files.names("/none")).isEmpty();
        assertThat(files.link("/a/file")).isNull();
    }

    @Test
    void a_file_is_read_once(@TempDir Path root) {
        Fixture.write(root, "/file", "old");
        HostFiles files = new HostFiles(root);
        assertThat(files.text("/file")).isEqualTo("old");
        Fixture.write(root, "/file", "new");
        assertThat(files.text("/file")).isEqualTo("old");
        assertThat(files.readNow("/file", 2).text()).isEqualTo("ne");
    }
}
