package dev.ringcross.call;

import dev.ringcross.bindings.Linux;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A System V message queue or set of semaphores: it outlives its users (sysvipc(7)) and can't lose its name while it is
 * used. So a file in {@code java.io.tmpdir}, a run's private directory, names its key before it is there: whoever removes
 * the directory removes the object, when all who used it were killed.
 */
public final class SystemVObject implements AutoCloseable {
    private static final Pattern MARK = Pattern.compile("system-v-(queue|semaphores)-(\\d{1,10})");

    private final Path mark;
    private final long id;

    private SystemVObject(Path mark, long id) {
        this.mark = mark;
        this.id = id;
    }

    public static SystemVObject queue() throws IOException {
        return make("queue", 0);
    }

    public static SystemVObject semaphores(int count) throws IOException {
        return make("semaphores", count);
    }

    public int id() {
        return (int) id;
    }

    /** Marked and made as one, for those in this process who remove what is marked. */
    private static synchronized SystemVObject make(String kind, int count) throws IOException {
        int key = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        Path mark = Path.of(System.getProperty("java.io.tmpdir"), "system-v-" + kind + "-" + key);
        try {
            Files.createFile(mark);
        } catch (FileAlreadyExistsException chosenBefore) {
            return make(kind, count);
        }
        int flags = Linux.IPC_CREAT() | Linux.IPC_EXCL() | Linux.S_IRUSR() | Linux.S_IWUSR();
        long id = kind.equals("queue")
                ? SystemCall.call(Linux.SYS_msgget(), key, flags)
                : SystemCall.call(Linux.SYS_semget(), key, count, flags);
        if (id < 0) {
            Files.deleteIfExists(mark);
        }
        return id == -Linux.EEXIST()
                ? make(kind, count)
                : new SystemVObject(mark, SystemCall.require(kind.equals("queue") ? "msgget" : "semget", id));
    }

    /** Removes what a mark stands for, if the file is one; the file stays. */
    public static synchronized void removeMarked(Path file) {
        Matcher mark = MARK.matcher(file.getFileName().toString());
        if (mark.matches() && BoundPlatform.misfit().isEmpty()) {
            long key = Long.parseLong(mark.group(2));
            boolean queue = mark.group(1).equals("queue");
            long id = queue
                    ? SystemCall.call(Linux.SYS_msgget(), key, 0)
                    : SystemCall.call(Linux.SYS_semget(), key, 0, 0);
            if (id >= 0) {
                remove(queue, id);
            }
        }
    }

    private static void remove(boolean queue, long id) {
        if (queue) {
            SystemCall.call(Linux.SYS_msgctl(), id, Linux.IPC_RMID(), 0);
        } else {
            SystemCall.call(Linux.SYS_semctl(), id, 0, Linux.IPC_RMID());
        }
    }

    @Override
    public void close() throws IOException {
        remove(mark.getFileName().toString().contains("queue"), id);
        Files.deleteIfExists(mark);
    }
}
