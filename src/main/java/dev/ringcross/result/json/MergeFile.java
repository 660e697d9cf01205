package dev.ringcross.result.json;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.ringcross.result.HostTraits.Trait;
import dev.ringcross.result.Merge;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Reads what {@code merge --format json} wrote, or the analysis of a fleet did. */
public final class MergeFile {
    private MergeFile() {}

    /** The merge; empty when the file begins as anything else, which another reader may know. */
    public static Optional<Merge> read(Path file) throws UnreadableResult {
        // What can be read once only is left to who reads results.
        return Files.isRegularFile(file) && isMerge(file) ? Optional.of(whole(file)) : Optional.empty();
    }

    private static boolean isMerge(Path file) throws UnreadableResult {
        try (InputStream in = ResultFile.open(file);
                JsonReader json = reader(in)) {
            if (json.peek() != JsonToken.BEGIN_OBJECT) {
                return false;
            }
            json.beginObject();
            return json.hasNext()
                    && json.nextName().equals("schema")
                    && json.peek() == JsonToken.STRING
                    && json.nextString().equals(Merge.SCHEMA);
        } catch (UnreadableResult tooLarge) {
            throw tooLarge;
        } catch (JsonParseException | IllegalStateException | IOException another) {
            // Who reads results finds it wrong too, and says where.
            return false;
        }
    }

    private static Merge whole(Path file) throws UnreadableResult {
        String name = file.toString();
        try (InputStream in = new InputSizeGuard(new BufferedInputStream(ResultFile.open(file), 1 << 16), name);
                JsonReader json = reader(in)) {
            Merge merge = new RecordReader(false).read(json, Merge.class);
            json.peek(); // throws when something follows the value
            check(merge);
            return merge;
        } catch (RecordReader.SchemaViolation misfit) {
            throw new UnreadableResult(
                    name, Objects.requireNonNull(misfit.getMessage()), "undo the edit, or merge again");
        } catch (JsonParseException | IOException broken) {
            throw ResultJson.broken(name, broken);
        }
    }

    private static void check(Merge merge) throws RecordReader.SchemaViolation {
        for (String word : merge.groupedBy()) {
            if (!Trait.words().contains(word)) {
                throw new RecordReader.SchemaViolation(
                        "groupedBy", "expected one of " + String.join(", ", Trait.words()) + ", found " + word);
            }
        }
        if (merge.groupedBy().isEmpty()) {
            throw new RecordReader.SchemaViolation("groupedBy", "is empty");
        }
    }

    private static JsonReader reader(InputStream in) {
        JsonReader json = new JsonReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        json.setStrictness(Strictness.STRICT);
        return json;
    }
}
