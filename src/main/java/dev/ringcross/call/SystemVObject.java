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
 * A System V message queue or set of semaphores: it outlives its users (sysvipc(7)) and can't be unlinked while it is
 * used. So a file in {@code java.io.tmpdir}, a run's private directory, records its key before it is made: whoever
 * removes the directory of a killed run removes the object too.
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

    /** Records and makes an object in one step, so that nobody in this process removes the record in between. */
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

    /** Removes the object that a file records, if the file is such a record; the file stays. */
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
