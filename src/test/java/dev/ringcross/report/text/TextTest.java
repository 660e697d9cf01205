package dev.ringcross.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void width_counts_columns_and_not_characters() {
        assertThat(Text.width("ns")).isEqualTo(2);
        assertThat(Text.width("µs ±")).isEqualTo(4);
        assertThat(Text.width("日本")).isEqualTo(4);
        assertThat(Text.width("e\u0301")).isEqualTo(1);
        assertThat(Text.width("😀")).isEqualTo(2);
    }

    @Test
    void a_cut_text_fits_and_says_that_it_is_cut() {
        assertThat(Text.cut("jna-interface", 8, Style.PLAIN)).isEqualTo("jna-int…");
        assertThat(Text.cut("jna-interface", 8, new Style(true, false))).isEqualTo("jna-in..");
        assertThat(Text.cut("日本語", 4, Style.PLAIN)).isEqualTo("日…");
        assertThat(Text.cut("short", 8, Style.PLAIN)).isEqualTo("short");
    }

    @Test
    void wrapping_breaks_between_words_and_long_words_anywhere() {
        assertThat(Text.wrap("one two three", 7)).containsExactly("one two", "three");
        assertThat(Text.wrap("a 0123456789 b", 4)).containsExactly("a", "0123", "4567", "89 b");
        assertThat(Text.wrap("", 4)).containsExactly("");
    }
}
