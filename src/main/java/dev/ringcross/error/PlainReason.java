package dev.ringcross.error;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says why something failed in words that a user understands: "permission denied" instead of the name of a Java class.
 * Every message that quotes an exception takes its reason from here.
 */
public final class PlainReason {
    private static final Map<Class<? extends Throwable>, String> WORDS = Map.of(
            AccessDeniedException.class, "permission denied",
            NoSuchFileException.class, "no such file or directory",
            FileAlreadyExistsException.class, "a file of that name exists",
            NotDirectoryException.class, "not a directory",
            DirectoryNotEmptyException.class, "the directory is not empty",
            ClosedChannelException.class, "the other end is closed",
            EOFException.class, "unexpected end of file",
            InterruptedIOException.class, "interrupted",
            StackOverflowError.class, "nested too deeply");

    /** The JDK's report that a program can't be started holds the system's reason in brackets or behind the number. */
    private static final Pattern EXEC = Pattern.compile("error[:=] ?\\d+(?:, (.+)| \\((.+)\\))$");

    /** A class that could not be loaded: its name is all that the message says. */
    private static final Pattern NO_CLASS =
            Pattern.compile("(?:java\\.lang\\.)?(?:NoClassDefFoundError|ClassNotFoundException): ");

    /** The JDK's words around what the initialiser of a class threw, from the second use of the class on. */
    private static final Pattern AGAIN =
            Pattern.compile("^Exception ((?:[a-z]\\w*\\.)*[A-Z]\\w*: .*?)(?: \\[in thread \".*\"])?$");

    /** The name of an exception in front of a message, such as {@code java.lang.IllegalStateException: }. */
    private static final Pattern CLASS = Pattern.compile("(?:[a-z]\\w*\\.)*[A-Z]\\w*?(?:Exception|Error)\\b(?:: )?");

    private PlainReason() {}

    /** The reason, without the name of the file or of a Java class. */
    public static String of(Throwable thrown) {
        Throwable cause = thrown.getCause();
        if (cause != null && isWrapper(thrown)) {
            return of(cause);
        }
        if (thrown instanceof CharacterCodingException) {
            return "not text in UTF-8";
        }
        String words = WORDS.get(thrown.getClass());
        if (words != null) {
            return words;
        }
        String message = thrown instanceof FileSystemException named ? named.getReason() : thrown.getMessage();
        if (message == null || message.isBlank()) {
            return thrown.getClass() == IOException.class
                    ? "the system gave no reason"
                    : inWords(thrown.getClass().getSimpleName());
        }
        String type = thrown instanceof OutOfMemoryError ? "out of memory: " : "";
        return type + small(ofMessage(thrown instanceof NoClassDefFoundError ? thrown.toString() : message));
    }

    /** The reason, after the name of the file where the exception tells one. */
    public static String withFile(Throwable thrown) {
        String file = thrown instanceof FileSystemException named ? named.getFile() : null;
        return file == null ? of(thrown) : file + ": " + of(thrown);
    }

    /** The reason why a file could not be written: where there is no such file, its directory is missing. */
    public static String ofWriting(Throwable refused) {
        return refused instanceof NoSuchFileException ? "no such directory" : of(refused);
    }

    /** A line that a JVM printed, without the names of Java's exception classes. */
    public static String withoutClassNames(String line) {
        String plain = CLASS.matcher(
                        NO_CLASS.matcher(AGAIN.matcher(line).replaceAll("$1")).replaceAll("no such class: "))
                .replaceAll("")
                .strip();
        return plain.isEmpty() ? inWords(line.strip().replaceFirst("^(?:[a-z]\\w*\\.)*", "")) : plain;
    }

    private static String ofMessage(String message) {
        String line = message.strip().lines().findFirst().orElse("");
        Matcher exec = EXEC.matcher(line);
        if (exec.find()) {
            return exec.group(1) == null ? exec.group(2) : exec.group(1);
        }
        return withoutClassNames(line);
    }

    private static boolean isWrapper(Throwable thrown) {
        return thrown instanceof UncheckedIOException
                || thrown instanceof ExecutionException
                || thrown instanceof CompletionException
                || thrown instanceof ExceptionInInitializerError;
    }

    /** {@code BufferOverflowException} is "buffer overflow". */
    private static String inWords(String type) {
        return type.replaceFirst("(Exception|Error):?$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** The system's words begin with a capital, and stand within a sentence here. */
    private static String small(String words) {
        boolean isWord = words.length() > 1 && Character.isLowerCase(words.charAt(1)) && !words.startsWith("Java");
        return isWord ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
    }
}
