package dev.ringcross.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void widthCountsColumnsAndNotCharacters() {
        assertThat(Text.width("ns")).isEqualTo(2);
        assertThat(Text.width("µs ±")).isEqualTo(4);
        assertThat(Text.width("日本")).isEqualTo(4);
        assertThat(Text.width("e\u0301")).isEqualTo(1);
        assertThat(Text.width("😀")).isEqualTo(2);
    }

    @Test
    void aCutTextFitsAndSaysThatItIsCut() {
        assertThat(Text.cut("jna-interface", 8, Style.PLAIN)).isEqualTo("jna-int…");
        assertThat(Text.cut("jna-interface", 8, new Style(true, false))).isEqualTo("jna-in..");
        assertThat(Text.cut("日本語", 4, Style.PLAIN)).isEqualTo("日…");
        assertThat(Text.cut("short", 8, Style.PLAIN)).isEqualTo("short");
    }

    @Test
    void wrappingBreaksBetweenWordsAndLongWordsAnywhere() {
        assertThat(Text.wrap("one two three", 7)).containsExactly("one two", "three");
        assertThat(Text.wrap("a 0123456789 b", 4)).containsExactly("a", "0123", "4567", "89 b");
        assertThat(Text.wrap("", 4)).containsExactly("");
    }
}
