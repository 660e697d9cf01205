package dev.ringcross.cli;

import dev.ringcross.run.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A word of the command line that must be one of an enum's names, in lower case. */
final class Choice {
    private Choice() {}

    static <E extends Enum<E>> E of(Class<E> type, String word, String option) {
        List<String> names = Stream.of(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = names.indexOf(word);
        if (index < 0) {
            throw Nearest.unknown("value", word, option, names);
        }
        return type.getEnumConstants()[index];
    }
}
