package dev.ringcross.run;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** The JSON between the run and its measuring JVMs. */
final class Wire {
    static final Gson GSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();

    private Wire() {}
}
