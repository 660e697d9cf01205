package dev.ringcross.host.advice;

import dev.ringcross.host.proc.HostState;
import dev.ringcross.result.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Permissions for files: where they may be written and executed. */
final class PlacePermissions {

    /** sysctl vm.memfd_noexec, Linux 6.3: from this level on, files in memory can't be executed. */
    private static final long MEMORY_REFUSED = 1;

    private static final String ELSEWHERE = "TMPDIR=DIR ./ringcross";

    private PlacePermissions() {}

    static List<Permission> of(HostState.Storage storage) {
        return List.of(
                writing("temporary files", storage.places().tmp(), storage.tmpWritable(), ELSEWHERE),
                executing(storage),
                writing(
                        "result files",
                        storage.places().work(),
                        storage.workWritable(),
                        "./ringcross --out DIR, with a directory that you may write to"),
                wording(storage.places().charset()));
    }

    static Permission writing(String name, String directory, @Nullable Boolean writable, String remedy) {
        if (writable == null) {
            return new Permission(name, null, "no " + directory, null);
        }
        return writable
                ? new Permission(name, true, directory + " is writable", null)
                : new Permission(name, false, directory + " is not writable for this process", remedy);
    }

    /** Whether Ringcross's library and programs can be executed from a directory or from memory. */
    static Permission executing(HostState.Storage storage) {
        String name = "executing unpacked files";
        if (storage.executing().isEmpty()) {
            Long level = storage.memoryNoexec();
            return level == null || level < MEMORY_REFUSED
                    ? new Permission(name, true, "in memory only: no directory permits execution", null)
                    : new Permission(
                            name,
                            false,
                            "no directory permits execution, and vm.memfd_noexec is " + level,
                            ELSEWHERE + ", with a directory that is not mounted noexec");
        }
        return new Permission(name, true, "in " + storage.executing().get(0), null);
    }

    static Permission wording(String charset) {
        String name = "output beyond ASCII";
        return charset.equalsIgnoreCase("UTF-8")
                ? new Permission(name, true, "standard output is in UTF-8", null)
                : new Permission(name, false, "the locale's character set is " + charset, "LC_ALL=C.UTF-8 ./ringcross");
    }
}
