package dev.ringcross.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style and the script that are part of a page, so that it needs no network. */
final class PageAssets {
    private PageAssets() {}

    /** The assets of the page of a run. */
    static Page.Assets load() {
        return assets(text("report.css") + text("curves.css") + text("heatmap.css"), text("report.js"));
    }

    /** The assets of a page of tables. */
    static Page.Assets tables() {
        return assets(text("report.css") + text("tables.css"), text("tables.js"));
    }

    private static Page.Assets assets(String style, String script) {
        String policy =
                "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; script-src '"
                        + digest(script) + "'";
        return new Page.Assets(style, script, policy);
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
