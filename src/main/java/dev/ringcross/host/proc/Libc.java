package dev.ringcross.host.proc;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds the C library of this process and its version without starting a program: glibc keeps its banner in .rodata.
 */
public final class Libc {

    private static final String BANNER = "GNU C Library (";
    private static final String VERSION = "release version ";

    /** The most section headers and bytes; a file with more is not a glibc. */
    private static final int MOST = 16 << 20;

    private Libc() {}

    /** The path of the C library among the mapped files; null when none is mapped. */
    public static @Nullable String path(String maps) {
        for (String name : new String[] {"/libc.so.6", "/libc-2.", "/ld-musl-", "/libc.musl-"}) {
            int at = maps.indexOf(name);
            if (at >= 0) {
                int end = maps.indexOf('\n', at);
                return maps.substring(maps.lastIndexOf(' ', at) + 1, end < 0 ? maps.length() : end);
            }
        }
        return null;
    }

    public static @Nullable String read(HostFiles files, String path) {
        if (path.contains("musl")) {
            return "musl";
        }
        try (RandomAccessFile file = new RandomAccessFile(files.at(path).toFile(), "r")) {
            String constants = readOnlyData(file);
            String version = constants == null ? null : version(constants);
            return version == null ? "glibc" : "glibc " + version;
        } catch (IOException | RuntimeException e) {
            return "glibc";
        }
    }

    /** "2.36 (Debian GLIBC 2.36-9)" from "GNU C Library (Debian GLIBC 2.36-9) stable release version 2.36.". */
    public static @Nullable String version(String text) {
        int banner = text.indexOf(BANNER);
        int version = text.indexOf(VERSION, Math.max(0, banner));
        int end = version < 0 ? -1 : text.indexOf('\n', version);
        if (banner < 0 || end < 0) {
            return null;
        }
        String number = text.substring(version + VERSION.length(), end);
        String build = text.substring(banner + BANNER.length(), text.indexOf(')', banner));
        return (number.endsWith(".") ? number.substring(0, number.length() - 1) : number) + " (" + build + ")";
    }

    /** A section of the file, found by the section headers of a 64-bit ELF file (elf(5)). */
    private static @Nullable String readOnlyData(RandomAccessFile file) throws IOException {
        ByteBuffer header = slice(file, 0, 64);
        int size = header.getShort(58);
        int count = header.getShort(60);
        ByteBuffer sections = slice(file, header.getLong(40), size * count);
        int names = header.getShort(62) * size;
        ByteBuffer strings = slice(file, sections.getLong(names + 24), (int) sections.getLong(names + 32));
        String all = new String(strings.array(), StandardCharsets.ISO_8859_1);
        int wanted = all.indexOf("\0.rodata\0") + 1;
        for (int at = 0; at < size * count; at += size) {
            if (sections.getInt(at) == wanted) {
                ByteBuffer data = slice(file, sections.getLong(at + 24), (int) sections.getLong(at + 32));
                return new String(data.array(), StandardCharsets.ISO_8859_1);
            }
        }
        return null;
    }

    private static ByteBuffer slice(RandomAccessFile file, long offset, int size) throws IOException {
        if (size < 0 || size > MOST) {
            throw new IOException("not an ELF file of a sane size");
        }
        byte[] bytes = new byte[size];
        file.seek(offset);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }
}
