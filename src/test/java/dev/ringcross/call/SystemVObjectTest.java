package dev.ringcross.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.bindings.Linux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SystemVObjectTest {
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    @Test
    void an_object_has_a_mark_as_long_as_it_is_there() throws IOException {
        for (boolean queue : List.of(true, false)) {
            Set<Path> before = marks();
            SystemVObject object = queue ? SystemVObject.queue() : SystemVObject.semaphores(2);
            Path mark = added(before);

            assertThat(there(mark)).isTrue();
            object.close();

            assertThat(there(mark)).isFalse();
            assertThat(mark).doesNotExist();
        }
    }

    @Test
    void whoever_removes_the_mark_can_remove_the_object() throws IOException {
        Set<Path> before = marks();
        SystemVObject.queue();
        Path mark = added(before);

        SystemVObject.removeMarked(mark);

        assertThat(there(mark)).isFalse();
        Files.delete(mark);
    }

    @Test
    void another_file_is_no_mark() throws IOException {
        Set<Path> before = marks();
        try (SystemVObject object = SystemVObject.queue()) {
            Path mark = added(before);

            SystemVObject.removeMarked(mark.resolveSibling("copy-of-" + mark.getFileName()));

            assertThat(object.id()).isNotNegative();
            assertThat(there(mark)).isTrue();
        }
    }

    private static boolean there(Path mark) {
        String name = mark.getFileName().toString();
        long key = Long.parseLong(name.substring(name.lastIndexOf('-') + 1));
        long id = name.contains("queue")
                ? SystemCall.call(Linux.SYS_msgget(), key, 0)
                : SystemCall.call(Linux.SYS_semget(), key, 0, 0);
        return id >= 0;
    }

    private static Path added(Set<Path> before) throws IOException {
        Set<Path> now = marks();
        now.removeAll(before);
        // Another run on this host may have made one too; a key of its own is as random.
        assertThat(now).isNotEmpty();
        return now.iterator().next();
    }

    private static Set<Path> marks() throws IOException {
        try (Stream<Path> all = Files.list(TEMPORARY)) {
            return new HashSet<>(
                    all.filter(path -> path.getFileName().toString().startsWith("system-v-"))
                            .toList());
        }
    }
}
