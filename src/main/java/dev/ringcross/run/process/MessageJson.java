package dev.ringcross.run.process;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.ringcross.run.plan.MeasuringPlan;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Converts messages between the run and its measuring JVMs to JSON and back. Each message is an object that names its
 * kind.
 */
public final class MessageJson {
    private static final String KIND = "kind";

    private static final Gson GSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();

    private static final Map<String, Class<?>> KINDS = Arrays.stream(Message.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private MessageJson() {}

    public static String line(Message message) {
        JsonObject json = GSON.toJsonTree(message).getAsJsonObject();
        json.addProperty(KIND, message.getClass().getSimpleName());
        return GSON.toJson(json);
    }

    static Message message(String line) {
        JsonObject json = JsonParser.parseString(line).getAsJsonObject();
        return (Message) GSON.fromJson(json, KINDS.get(json.get(KIND).getAsString()));
    }

    public static String line(MeasuringPlan plan) {
        return GSON.toJson(plan);
    }

    public static MeasuringPlan plan(String line) {
        return GSON.fromJson(line, MeasuringPlan.class);
    }
}
