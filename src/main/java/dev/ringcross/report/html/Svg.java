package dev.ringcross.report.html;

import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;

/** Pictures as text: elements with attributes, every word escaped. */
final class Svg {
    private final StringBuilder text = new StringBuilder();

    private Svg(int width, int height, String accessibility) {
        text.append("<svg viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" ")
                .append(accessibility)
                .append('>');
    }

    /** @param label what the picture shows, for screen readers */
    static Svg image(int width, int height, String label) {
        return new Svg(width, height, labelled("img", label));
    }

    /** A picture with links in it, which could not be reached within an image. */
    static Svg group(int width, int height, String label) {
        return new Svg(width, height, labelled("group", label));
    }

    /** A picture of figures that stand beside it, which screen readers leave out. */
    static Svg decoration(int width, int height) {
        return new Svg(width, height, "aria-hidden=\"true\"");
    }

    private static String labelled(String role, String label) {
        return "role=\"" + role + "\" aria-label=\"" + escaped(label) + '"';
    }

    Svg line(String kind, double x1, double y1, double x2, double y2) {
        return open("line", kind)
                .at("x1", x1)
                .at("y1", y1)
                .at("x2", x2)
                .at("y2", y2)
                .end();
    }

    /** @param hint the text that is shown on hovering; empty for none */
    Svg dot(String kind, double x, double y, double radius, String hint) {
        open("circle", kind).at("cx", x).at("cy", y).at("r", radius);
        if (hint.isEmpty()) {
            return end();
        }
        text.append("><title>").append(escaped(hint)).append("</title></circle>");
        return this;
    }

    Svg bar(String kind, double x, double y, double width, double height) {
        return open("rect", kind)
                .at("x", x)
                .at("y", y)
                .at("width", Math.max(0, width))
                .at("height", height)
                .end();
    }

    /** @param kind its class in the style sheet; empty where the element around the picture has it */
    Svg path(String kind, SvgPath course) {
        open("path", kind);
        text.append(" d=\"").append(course.data()).append('"');
        return end();
    }

    /** Begins a group that can be moved as a whole: what follows is drawn around {@code y}. */
    Svg row(int y) {
        text.append("<g class=\"row\" transform=\"translate(0 ").append(y).append(")\">");
        return this;
    }

    Svg endRow() {
        text.append("</g>");
        return this;
    }

    Svg words(String kind, double x, double y, String words) {
        open("text", kind).at("x", x).at("y", y);
        text.append('>').append(escaped(words)).append("</text>");
        return this;
    }

    private Svg open(String name, String kind) {
        text.append('<').append(name);
        if (!kind.isEmpty()) {
            text.append(" class=\"").append(escaped(kind)).append('"');
        }
        return this;
    }

    private Svg at(String attribute, double value) {
        text.append(' ').append(attribute).append("=\"").append(number(value)).append('"');
        return this;
    }

    private Svg end() {
        text.append("/>");
        return this;
    }

    Svg linked(String fragment, double x, double y, String words) {
        text.append("<a href=\"#").append(escaped(fragment)).append("\">");
        words("name", x, y, words);
        text.append("</a>");
        return this;
    }

    String done() {
        return text.append("</svg>").toString();
    }

    /** A tenth of a unit is finer than any screen shows. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0);
    }

    static String escaped(String words) {
        return Text.sanitize(words, Style.PLAIN)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
