package dev.ringcross.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferOverflowException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlainReasonTest {
    static Stream<Arguments> each_reason_is_in_plain_words() {
        return Stream.of(
                arguments(new AccessDeniedException("/x"), "permission denied"),
                arguments(new NoSuchFileException("/x"), "no such file or directory"),
                arguments(new FileAlreadyExistsException("/x"), "a file of that name exists"),
                arguments(new FileSystemException("/x", null, "No space left on device"), "no space left on device"),
                arguments(new FileSystemException("/x"), "file system"),
                arguments(new IOException(), "the system gave no reason"),
                arguments(new IOException("JNA is too old"), "JNA is too old"),
                arguments(
                        new IOException("Cannot run program \"x\": Exec failed, error: 2 (No such file or directory)"),
                        "no such file or directory"),
                arguments(
                        new IOException("Cannot run program \"x\": error=13, Permission denied"), "permission denied"),
                arguments(new MalformedInputException(1), "not text in UTF-8"),
                arguments(new UncheckedIOException(new NoSuchFileException("/x")), "no such file or directory"),
                arguments(new ExecutionException(new IllegalStateException("refused: -11")), "refused: -11"),
                arguments(new IllegalStateException("java.io.IOException: Broken pipe"), "broken pipe"),
                arguments(new NoClassDefFoundError("dev/ringcross/X"), "no such class: dev/ringcross/X"),
                arguments(new OutOfMemoryError("Java heap space"), "out of memory: Java heap space"),
                arguments(new BufferOverflowException(), "buffer overflow"));
    }

    @ParameterizedTest
    @MethodSource
    void each_reason_is_in_plain_words(Throwable thrown, String words) {
        assertThat(PlainReason.of(thrown)).isEqualTo(words);
    }

    @Test
    void a_file_that_cannot_be_written_for_want_of_its_directory_says_so() {
        assertThat(PlainReason.ofWriting(new NoSuchFileException("/x/y"))).isEqualTo("no such directory");
        assertThat(PlainReason.ofWriting(new AccessDeniedException("/x/y"))).isEqualTo("permission denied");
    }

    @Test
    void the_file_is_named_where_it_is_known() {
        assertThat(PlainReason.withFile(new AccessDeniedException("/x"))).isEqualTo("/x: permission denied");
        assertThat(PlainReason.withFile(new IOException("Broken pipe"))).isEqualTo("broken pipe");
    }

    @Test
    void a_line_of_a_jvm_keeps_all_but_the_names_of_classes() {
        assertThat(PlainReason.withoutClassNames("status 1: java.io.IOException: error: 24 (Too many open files)"))
                .isEqualTo("status 1: error: 24 (Too many open files)");
        assertThat(PlainReason.withoutClassNames(
                        "Exception java.lang.UnsatisfiedLinkError: File too large [in thread \"measuring\"]"))
                .isEqualTo("File too large");
        assertThat(PlainReason.withoutClassNames("java.lang.StackOverflowError"))
                .isEqualTo("stack overflow");
        assertThat(PlainReason.withoutClassNames("java.lang.ClassNotFoundException: dev.ringcross.X"))
                .isEqualTo("no such class: dev.ringcross.X");
    }
}
