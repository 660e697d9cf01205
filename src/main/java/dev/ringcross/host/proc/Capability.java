package dev.ringcross.host.proc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Linux's capabilities in the order of their numbers (linux/capability.h, capabilities(7)). */
public enum Capability {
    CHOWN,
    DAC_OVERRIDE,
    DAC_READ_SEARCH,
    FOWNER,
    FSETID,
    KILL,
    SETGID,
    SETUID,
    SETPCAP,
    LINUX_IMMUTABLE,
    NET_BIND_SERVICE,
    NET_BROADCAST,
    NET_ADMIN,
    NET_RAW,
    IPC_LOCK,
    IPC_OWNER,
    SYS_MODULE,
    SYS_RAWIO,
    SYS_CHROOT,
    SYS_PTRACE,
    SYS_PACCT,
    SYS_ADMIN,
    SYS_BOOT,
    SYS_NICE,
    SYS_RESOURCE,
    SYS_TIME,
    SYS_TTY_CONFIG,
    MKNOD,
    LEASE,
    AUDIT_WRITE,
    AUDIT_CONTROL,
    SETFCAP,
    MAC_OVERRIDE,
    MAC_ADMIN,
    SYSLOG,
    WAKE_ALARM,
    BLOCK_SUSPEND,
    AUDIT_READ,
    PERFMON,
    BPF,
    CHECKPOINT_RESTORE;

    public boolean in(long set) {
        return (set >>> ordinal() & 1) != 0;
    }

    /** A set of capabilities in as few names as possible: those that it holds, or those that it lacks. */
    public static String words(long set) {
        long all = (1L << values().length) - 1;
        long missing = all & ~set;
        if (missing == 0) {
            return "all " + values().length;
        }
        boolean most = Long.bitCount(missing) < Long.bitCount(set);
        return most ? "all but " + String.join(" ", names(missing)) : String.join(" ", names(set));
    }

    /** The names in a set, as setpriv(1) writes them; a number for one that is newer than this list. */
    public static List<String> names(long set) {
        Capability[] known = values();
        List<String> names = new ArrayList<>();
        for (int bit = 0; bit < Long.SIZE; bit++) {
            if ((set >>> bit & 1) != 0) {
                names.add(bit < known.length ? known[bit].name().toLowerCase(Locale.ROOT) : "cap_" + bit);
            }
        }
        return names;
    }
}
