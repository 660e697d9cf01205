package dev.ringcross.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SvgTest {
    @Test
    void a_picture_is_named_for_screen_readers_or_hidden_from_them() {
        assertThat(Svg.image(10, 20, "a & b").done())
                .isEqualTo("<svg viewBox=\"0 0 10 20\" role=\"img\" aria-label=\"a &amp; b\"></svg>");
        assertThat(Svg.group(10, 20, "a").done()).contains("role=\"group\"");
        assertThat(Svg.decoration(10, 20).done()).isEqualTo("<svg viewBox=\"0 0 10 20\" aria-hidden=\"true\"></svg>");
    }

    @Test
    void a_path_is_as_short_as_its_numbers() {
        SvgPath course =
                new SvgPath().moveTo(1, 2.25).lineBy(-3, -4).horizontalTo(5.04).verticalBy(-0.04);
        assertThat(course.data()).isEqualTo("M1 2.3l-3-4H5v0");
        assertThat(Svg.decoration(1, 1).path("", new SvgPath().moveTo(0, 0)).done())
                .contains("<path d=\"M0 0\"/>");
    }

    /** There may be ten thousand of them on a page. */
    @Test
    void a_strip_of_ratios_is_one_short_path_a_part() {
        assertThat(new RatioStrip().band(0.95, 1.05).line(1.2, 1.4).dearer(1.3).done())
                .isEqualTo(
                        "<svg viewBox=\"0 0 220 18\" aria-hidden=\"true\"><path class=\"band\" d=\"M106 0h8v18h-8z\"/>"
                                + "<path class=\"reach\" d=\"M124 9H135\"/><path class=\"dearer\" d=\"M130 3l5 11h-10z\"/></svg>");
        assertThat(new RatioStrip().open(1).done()).contains("\"M106 9a4 4 0 1 0 8 0a4 4 0 1 0-8 0z\"");
        assertThat(new RatioStrip().ticks(List.of(1.0, 1.0, 9.0)).done()).contains("d=\"M110 3v12M214 3v12\"");
    }
}
