package dev.ringcross.report.html;

/**
 * The course of a path in SVG's own commands: a capital letter stands for a place, a small one for a distance from the
 * last place. It is written as short as it can be, since a page may have ten thousand paths.
 */
final class SvgPath {
    private final StringBuilder data = new StringBuilder();

    SvgPath moveTo(double x, double y) {
        return command('M').number(x).next(y);
    }

    SvgPath lineTo(double x, double y) {
        return command('L').number(x).next(y);
    }

    /** A line from the last place, or the beginning of the course. */
    SvgPath toward(double x, double y) {
        return data.isEmpty() ? moveTo(x, y) : lineTo(x, y);
    }

    SvgPath lineBy(double right, double down) {
        return command('l').number(right).next(down);
    }

    SvgPath horizontalTo(double x) {
        return command('H').number(x);
    }

    SvgPath horizontalBy(double right) {
        return command('h').number(right);
    }

    SvgPath verticalTo(double y) {
        return command('V').number(y);
    }

    SvgPath verticalBy(double down) {
        return command('v').number(down);
    }

    /** A circle whose leftmost point is the last place. */
    SvgPath circle(double radius) {
        return arc(radius, 2 * radius).arc(radius, -2 * radius).close();
    }

    private SvgPath arc(double radius, double right) {
        command('a').number(radius).next(radius).next(0).next(1).next(0);
        return next(right).next(0);
    }

    SvgPath close() {
        return command('z');
    }

    boolean isEmpty() {
        return data.isEmpty();
    }

    private SvgPath command(char letter) {
        data.append(letter);
        return this;
    }

    /** A number behind another one; a minus sign parts them as well as a space does. */
    private SvgPath next(double value) {
        String number = Svg.number(value);
        data.append(number.startsWith("-") ? "" : " ").append(number);
        return this;
    }

    private SvgPath number(double value) {
        data.append(Svg.number(value));
        return this;
    }

    /** The value of the attribute {@code d}, made of numbers and letters only. */
    String data() {
        return data.toString();
    }
}
