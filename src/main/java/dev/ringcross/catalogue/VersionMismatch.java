package dev.ringcross.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.InterfaceMethodRefEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the classes of a jar for what they use of Ringcross and of JMH. A JVM would miss what is not there only when
 * a cell is measured, and each cell would fail by itself.
 */
final class VersionMismatch {
    private static final String OURS = "dev/ringcross/";
    private static final String JMH = "org/openjdk/jmh/";

    private final ClassLoader loader;

    private VersionMismatch(ClassLoader loader) {
        this.loader = loader;
    }

    /** The first thing that is used, but not there, in words; empty where nothing is missing. */
    static Optional<String> of(Path file, ClassLoader loader) {
        VersionMismatch search = new VersionMismatch(loader);
        try (JarFile jar = new JarFile(file.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".class") && !isOurs(entry.getName())) {
                    Optional<String> missing = search.missing(jar, entry);
                    if (missing.isPresent()) {
                        return missing;
                    }
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<String> missing(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream bytes = jar.getInputStream(entry)) {
            for (PoolEntry used : ClassFile.of().parse(bytes.readAllBytes()).constantPool()) {
                Optional<String> missing = missing(used);
                if (missing.isPresent()) {
                    return missing;
                }
            }
            return Optional.empty();
        } catch (IllegalArgumentException noClass) {
            // Loading it says so, if it is needed.
            return Optional.empty();
        }
    }

    private Optional<String> missing(PoolEntry used) {
        if (used instanceof MemberRefEntry
                && isOurs(((MemberRefEntry) used).owner().asInternalName())) {
            return missing((MemberRefEntry) used);
        }
        boolean isOurs = used instanceof ClassEntry && isOurs(((ClassEntry) used).asInternalName());
        return isOurs ? missing((ClassEntry) used) : Optional.empty();
    }

    private Optional<String> missing(ClassEntry used) {
        return find(used) == null ? Optional.of(name(used) + " is not there") : Optional.empty();
    }

    private Optional<String> missing(MemberRefEntry used) {
        Class<?> owner = find(used.owner());
        if (owner == null) {
            return missing(used.owner());
        }
        String name = used.name().stringValue();
        boolean isSameKind =
                used instanceof FieldRefEntry || used instanceof InterfaceMethodRefEntry == owner.isInterface();
        boolean isThere = isSameKind && isMember(owner, name, used.type().stringValue());
        return isThere ? Optional.empty() : Optional.of(name(used.owner()) + " has no such " + name);
    }

    private @Nullable Class<?> find(ClassEntry used) {
        try {
            return Class.forName(name(used), false, loader);
        } catch (ClassNotFoundException | LinkageError missing) {
            return null;
        }
    }

    private static boolean isMember(Class<?> type, String name, String descriptor) {
        boolean declared = Stream.of(type.getDeclaredFields())
                        .anyMatch(field -> field.getName().equals(name)
                                && field.getType().descriptorString().equals(descriptor))
                || Stream.of(type.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals(name)
                                && descriptor(method.getReturnType(), method).equals(descriptor))
                || name.equals("<init>")
                        && Stream.of(type.getDeclaredConstructors())
                                .anyMatch(made -> descriptor(void.class, made).equals(descriptor));
        return declared
                || Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                        .anyMatch(above -> isMember(above, name, descriptor));
    }

    private static String descriptor(Class<?> returned, Executable method) {
        return MethodType.methodType(returned, method.getParameterTypes()).descriptorString();
    }

    private static boolean isOurs(String internalName) {
        return internalName.startsWith(OURS) || internalName.startsWith(JMH);
    }

    private static String name(ClassEntry used) {
        return used.asInternalName().replace('/', '.');
    }
}
