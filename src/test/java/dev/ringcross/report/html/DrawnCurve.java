package dev.ringcross.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.report.html.CurveData.Curve;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The picture of a curve as a reader sees it: what stands where on its axes is told from the labels beside them. */
final class DrawnCurve {
    private static final Pattern AMOUNT = Pattern.compile("([\\d.]+) ?(\\D*)");
    private static final Map<String, Double> UNITS = Map.of(
            "",
            1.0,
            "ns",
            1.0,
            "µs",
            1e3,
            "ms",
            1e6,
            "s",
            1e9,
            "B",
            1.0,
            "KiB",
            1024.0,
            "MiB",
            1048576.0,
            "GiB",
            1073741824.0);

    private final Element svg;

    record At(double x, double y) {}

    private DrawnCurve(Element svg) {
        this.svg = svg;
    }

    static DrawnCurve of(Curve curve) throws Exception {
        InputSource drawing =
                new InputSource(new StringReader(CurvePicture.of(curve).drawing()));
        return new DrawnCurve(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(drawing)
                .getDocumentElement());
    }

    Element svg() {
        return svg;
    }

    double width() {
        return Double.parseDouble(svg.getAttribute("viewBox").split(" ")[2]);
    }

    double height() {
        return Double.parseDouble(svg.getAttribute("viewBox").split(" ")[3]);
    }

    /** The elements of a kind; {@code kind} is the first word of their class. */
    List<Element> all(String name, String kind) {
        NodeList found = svg.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element element = (Element) found.item(i);
            if (kind.isEmpty() || element.getAttribute("class").split(" ")[0].equals(kind)) {
                elements.add(element);
            }
        }
        return elements;
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** The vertices of a path of straight lines. */
    static List<At> vertices(Element path) {
        return Pattern.compile("[ML]([-\\d.]+)[ ]?([-\\d.]+)")
                .matcher(path.getAttribute("d"))
                .results()
                .map(vertex -> new At(Double.parseDouble(vertex.group(1)), Double.parseDouble(vertex.group(2))))
                .toList();
    }

    /** The points that can be pointed at, in the order in which they are drawn. */
    List<At> points() {
        return all("circle", "point").stream()
                .map(circle -> new At(number(circle, "cx"), number(circle, "cy")))
                .toList();
    }

    /** The lower edge of the axes. */
    double foot() {
        return number(all("line", "base").get(0), "y1");
    }

    /** The amount at a height, as the labels on the left say. */
    double amountAt(double y) {
        return read("bound", label -> number(label, "y") - 4, y);
    }

    /** The value of the parameter at a place, as the labels below say. */
    double parameterAt(double x) {
        return read("axis", label -> number(label, "x"), x);
    }

    /** Between two labels, or beyond the last, a logarithmic axis goes on as evenly as it began. */
    private double read(String kind, Function<Element, Double> place, double at) {
        TreeMap<Double, Double> byAmount = new TreeMap<>();
        for (Element label : all("text", kind)) {
            var amount = AMOUNT.matcher(label.getTextContent());
            if (amount.matches() && UNITS.containsKey(amount.group(2))) {
                byAmount.put(Double.parseDouble(amount.group(1)) * UNITS.get(amount.group(2)), place.apply(label));
            }
        }
        assertThat(byAmount).as(kind).hasSizeGreaterThan(1);
        double least = byAmount.higherKey(0.0);
        double most = byAmount.lastKey();
        double share = (at - byAmount.get(least)) / (byAmount.get(most) - byAmount.get(least));
        return least * Math.pow(most / least, share);
    }
}
