package dev.ringcross.report.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message with places to fill in: {@code {0}} is any text, {@code {0#}} one word with a digit in it. Matching takes a
 * time that is linear in the text, whatever the text is.
 *
 * @param literals the fixed parts before, between and behind the places
 * @param places the places in their order
 * @param translation the message in the other language, with the same places
 */
record MessagePattern(List<String> literals, List<Place> places, String translation) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(#?)}");
    private static final Pattern NUMBER = Pattern.compile("\\S*\\d\\S*");

    private record Place(int number, boolean isNumber) {
        boolean admits(String text) {
            return !text.isEmpty() && (!isNumber || NUMBER.matcher(text).matches());
        }
    }

    /** The pattern; two where a word ends with {@code (s)}, which stands for one thing or several. */
    static List<MessagePattern> of(String english, String translation) {
        return english.contains("(s)")
                ? List.of(one(english.replace("(s)", ""), translation), one(english.replace("(s)", "s"), translation))
                : List.of(one(english, translation));
    }

    private static MessagePattern one(String english, String translation) {
        List<String> literals = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        Matcher place = PLACE.matcher(english);
        int from = 0;
        while (place.find()) {
            literals.add(english.substring(from, place.start()));
            places.add(
                    new Place(Integer.parseInt(place.group(1)), !place.group(2).isEmpty()));
            from = place.end();
        }
        literals.add(english.substring(from));
        return new MessagePattern(literals, places, translation);
    }

    int letters() {
        return literals.stream()
                .mapToInt(literal ->
                        (int) literal.codePoints().filter(Character::isLetter).count())
                .sum();
    }

    /** What stands at each place; null where the text is another one. */
    @Nullable
    Map<Integer, String> match(String text) {
        Map<Integer, String> filled = new HashMap<>();
        if (places.isEmpty()) {
            return text.equals(literals.get(0)) ? filled : null;
        }
        String last = literals.get(places.size());
        int at = literals.get(0).length();
        if (!text.startsWith(literals.get(0)) || !text.endsWith(last)) {
            return null;
        }
        for (int i = 0; i < places.size(); i++) {
            boolean behind = i == places.size() - 1;
            int end = behind ? text.length() - last.length() : text.indexOf(literals.get(i + 1), at);
            if (end < at || !places.get(i).admits(text.substring(at, end))) {
                return null;
            }
            filled.put(places.get(i).number(), text.substring(at, end));
            at = end + literals.get(i + 1).length();
        }
        return filled;
    }

    String fill(Map<Integer, String> filled) {
        return PLACE.matcher(translation)
                .replaceAll(place ->
                        Matcher.quoteReplacement(filled.getOrDefault(Integer.parseInt(place.group(1)), place.group())));
    }
}
