package dev.ringcross.spark;

import dev.ringcross.result.HostTraits;
import dev.ringcross.result.json.ResultSummary.Value;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Short names for what is long: the first bytes of a SHA-256. Executors agree on them without asking each other, and they
 * are the same in the next analysis. Of ten million hosts two share their 64 bits once in 400 000 analyses.
 */
final class Ids {
    private static final int KIND_BYTES = 6;

    private final Map<CellOfKind, Long> cells = new HashMap<>();

    private record CellOfKind(
            String kind, String primitive, String group, String route, Map<String, String> params, String unit) {}

    /** Writes strings such that no two sequences of them are the same bytes. */
    private static final class Words {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        Words add(@Nullable String word) {
            try {
                out.writeBoolean(word != null);
                byte[] text = Objects.requireNonNullElse(word, "").getBytes(java.nio.charset.StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return this;
        }

        Words add(Map<String, String> words) {
            add(Integer.toString(words.size()));
            new TreeMap<>(words).forEach((key, value) -> add(key).add(value));
            return this;
        }

        byte[] digest() {
            try {
                return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        long id() {
            return ByteBuffer.wrap(digest()).getLong();
        }
    }

    /** Twelve hexadecimal digits. */
    static String kind(HostTraits traits) {
        byte[] digest = new Words()
                .add(traits.cpu())
                .add(traits.kernel())
                .add(traits.virtualization())
                .add(traits.mitigations())
                .add(traits.arch())
                .add(traits.container())
                .add(traits.libc())
                .digest();
        return HexFormat.of().formatHex(digest, 0, KIND_BYTES);
    }

    static long host(String name) {
        return new Words().add(name).id();
    }

    /** Files may call the same cell's group or unit otherwise: their numbers are then kept apart. */
    long cell(String kind, Value value) {
        CellOfKind cell =
                new CellOfKind(kind, value.primitive(), value.group(), value.route(), value.params(), value.unit());
        return cells.computeIfAbsent(
                cell,
                unseen -> new Words()
                        .add(kind)
                        .add(value.primitive())
                        .add(value.group())
                        .add(value.route())
                        .add(value.params())
                        .add(value.unit())
                        .id());
    }
}
