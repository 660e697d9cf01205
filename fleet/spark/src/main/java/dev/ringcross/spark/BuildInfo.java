package dev.ringcross.spark;

import dev.ringcross.result.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version and commit of this analysis, as recorded by the build. */
final class BuildInfo implements IVersionProvider {
    static Tool tool() {
        Properties build = new Properties();
        try (InputStream in = BuildInfo.class.getResourceAsStream("build.properties")) {
            build.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Tool(
                build.getProperty("version"),
                build.getProperty("commit"),
                System.getProperty("java.vm.vendor") + " " + Runtime.version());
    }

    @Override
    public String[] getVersion() {
        Tool tool = tool();
        return new String[] {"ringcross on Spark " + tool.version() + " (" + tool.commit() + "), " + tool.jdk()};
    }
}
