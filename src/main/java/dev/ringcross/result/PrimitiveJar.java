package dev.ringcross.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A jar with primitives that are not Ringcross's own.
 *
 * @param name the file's name, without its directory
 * @param sha256 in hexadecimal digits, from before the first measurement; null where it is a directory of classes
 * @param primitives those of the run that are in it
 */
public record PrimitiveJar(String name, @Nullable String sha256, List<String> primitives) {}
