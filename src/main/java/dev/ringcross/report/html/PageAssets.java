package dev.ringcross.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style and scripts that are part of a page, so that it needs no network. */
final class PageAssets {
    /**
     * The charts' library with lines, scatter plots and the SVG renderer only, which is a third smaller than the full
     * build.
     */
    private static final String CHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js";

    private PageAssets() {}

    static Page.Assets load() {
        String script = text("report.js");
        String charts = text(CHARTS);
        // The digest of the charts' library is that of its text as the page's script unpacks it into an element.
        // Charts set styles on the elements that they draw; nothing of the style can leave the page.
        String policy = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; "
                + "style-src 'unsafe-inline'; script-src '" + digest(script) + "' '" + digest(charts) + "'";
        return new Page.Assets(text("report.css") + text("heatmap.css"), script, PackedResult.packed(charts), policy);
    }

    /** The assets of a page of tables, which has no charts. */
    static Page.Assets tables() {
        String script = text("tables.js");
        String policy =
                "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; script-src '"
                        + digest(script) + "'";
        return new Page.Assets(text("report.css") + text("tables.css"), script, "", policy);
    }

    private static String text(String name) {
        try (InputStream file = PageAssets.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("this build lacks " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
