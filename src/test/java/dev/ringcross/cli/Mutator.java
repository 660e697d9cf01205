package dev.ringcross.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.internal.LazilyParsedNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Makes a bad file of a good one: by its values, its tokens and its bytes. All is drawn from one seed. */
final class Mutator {
    private static final int DEEP = 400;

    private final RandomGenerator random;

    Mutator(long seed) {
        this.random = new SplittableRandom(~seed);
    }

    /** A file's bytes. */
    byte[] of(String good) {
        JsonElement tree = JsonParser.parseString(good);
        if (tree instanceof JsonObject file && file.get("cells") instanceof JsonArray cells && random.nextInt(8) > 0) {
            thin(cells);
        }
        int mutations = 1 + random.nextInt(4);
        for (int i = 0; i < mutations; i++) {
            mutate(tree);
        }
        byte[] bytes = written(tree).getBytes(StandardCharsets.UTF_8);
        return random.nextInt(8) == 0 ? damaged(bytes) : bytes;
    }

    /** A few of many: the rest would be the same again. */
    private void thin(JsonArray cells) {
        int keep = 1 + random.nextInt(12);
        while (cells.size() > keep) {
            cells.remove(random.nextInt(cells.size()));
        }
    }

    /** Each kind of place as often as any other, or all would happen in samples. */
    private void mutate(JsonElement tree) {
        Map<String, List<JsonElement>> places = new TreeMap<>();
        gather(tree, "", places);
        JsonElement holder = any(places);
        JsonElement other = any(places);
        if (holder instanceof JsonArray list) {
            mutate(list, other);
        } else if (holder instanceof JsonObject node) {
            mutate(node, other);
        }
    }

    private JsonElement any(Map<String, List<JsonElement>> places) {
        List<List<JsonElement>> kinds = List.copyOf(places.values());
        List<JsonElement> kind = kinds.get(random.nextInt(kinds.size()));
        return kind.get(random.nextInt(kind.size()));
    }

    private static void gather(JsonElement node, String place, Map<String, List<JsonElement>> places) {
        if (node instanceof JsonArray list) {
            places.computeIfAbsent(place, unseen -> new ArrayList<>()).add(list);
            list.forEach(one -> gather(one, place + "[]", places));
        } else if (node instanceof JsonObject object) {
            places.computeIfAbsent(place, unseen -> new ArrayList<>()).add(object);
            object.asMap().forEach((key, value) -> gather(value, place + "." + key, places));
        }
    }

    private void mutate(JsonArray list, JsonElement other) {
        int at = list.isEmpty() ? 0 : random.nextInt(list.size());
        switch (random.nextInt(6)) {
            case 0 -> list.add(value(list.isEmpty() ? JsonNull.INSTANCE : list.get(at), other));
            case 1 -> {
                JsonElement again =
                        list.isEmpty() ? value(list, other) : list.get(at).deepCopy();
                int times = again.isJsonPrimitive() ? random.nextInt(2000) : random.nextInt(20);
                for (int i = 0; i < times; i++) {
                    list.add(again);
                }
            }
            case 2 -> {
                while (!list.isEmpty() && random.nextInt(3) > 0) {
                    list.remove(list.size() - 1);
                }
            }
            default -> {
                if (!list.isEmpty()) {
                    list.set(at, value(list.get(at), other));
                }
            }
        }
    }

    private void mutate(JsonObject node, JsonElement other) {
        if (node.isEmpty()) {
            node.add(HostileWords.word(random), value(JsonNull.INSTANCE, other));
            return;
        }
        List<String> keys = List.copyOf(node.keySet());
        String key = keys.get(random.nextInt(keys.size()));
        JsonElement was = node.get(key);
        switch (random.nextInt(6)) {
            case 0 -> node.remove(key);
            case 1 -> node.add(HostileWords.word(random), was.deepCopy());
            default -> node.add(key, value(was, other));
        }
    }

    /** Most often of the type that is expected: what is refused at the door tests nothing behind it. */
    private JsonElement value(JsonElement was, JsonElement other) {
        boolean alike = random.nextInt(4) > 0;
        if (alike && was instanceof JsonPrimitive primitive) {
            return primitive.isString()
                    ? new JsonPrimitive(HostileWords.word(random))
                    : primitive.isBoolean() ? new JsonPrimitive(random.nextBoolean()) : number();
        }
        return switch (random.nextInt(8)) {
            case 0 -> JsonNull.INSTANCE;
            case 1 -> new JsonObject();
            case 2 -> new JsonArray();
            case 3 -> number();
            case 4 -> new JsonPrimitive(HostileWords.word(random));
            case 5 -> new JsonPrimitive(random.nextBoolean());
            case 6 -> nested(random.nextInt(DEEP));
            default -> other.deepCopy();
        };
    }

    private JsonElement number() {
        return new JsonPrimitive(new LazilyParsedNumber(HostileWords.number(random)));
    }

    private static JsonElement nested(int depth) {
        JsonArray outer = new JsonArray();
        for (int i = 0; i < depth; i++) {
            JsonArray next = new JsonArray();
            next.add(outer);
            outer = next;
        }
        return outer;
    }

    /** Numbers as they were given; now and then a key twice. */
    private String written(JsonElement tree) {
        StringBuilder text = new StringBuilder();
        write(tree, text);
        return text.toString();
    }

    private void write(JsonElement node, StringBuilder text) {
        if (node instanceof JsonArray list) {
            String between = "[";
            for (JsonElement one : list) {
                text.append(between);
                write(one, text);
                between = ", ";
            }
            text.append(list.isEmpty() ? "[]" : "]");
        } else if (node instanceof JsonObject object) {
            String between = "{";
            for (Map.Entry<String, JsonElement> one : object.entrySet()) {
                for (int times = random.nextInt(20_000) == 0 ? 2 : 1; times > 0; times--) {
                    text.append(between)
                            .append(quoted(new JsonPrimitive(one.getKey())))
                            .append(": ");
                    write(one.getValue(), text);
                    between = ",\n";
                }
            }
            text.append(object.isEmpty() ? "{}" : "}");
        } else if (node instanceof JsonPrimitive primitive && primitive.isNumber()) {
            text.append(primitive.getAsString());
        } else {
            text.append(quoted(node));
        }
    }

    /** Half a pair of surrogates has no bytes in UTF-8: it stands as an escape. */
    private static String quoted(JsonElement word) {
        return word.toString().replace("\ud800", "\\ud800").replace("\udc00", "\\udc00");
    }

    private byte[] damaged(byte[] bytes) {
        byte[] bad = bytes.clone();
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bad, random.nextInt(bad.length + 1));
            case 1 -> joined(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, bad);
            case 2 -> joined(bad, new byte[] {' ', '{', '}'});
            case 3 -> joined(bad, new byte[random.nextInt(40)]);
            default -> {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
                }
                yield bad;
            }
        };
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
