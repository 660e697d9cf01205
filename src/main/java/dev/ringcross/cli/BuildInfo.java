package dev.ringcross.cli;

import dev.ringcross.result.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version and commit of this Ringcross, as recorded by the build. */
public final class BuildInfo implements IVersionProvider {
    private static final String FILE = "/dev/ringcross/build.properties";

    public static Tool tool() {
        Properties build = new Properties();
        try (InputStream file = BuildInfo.class.getResourceAsStream(FILE)) {
            build.load(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(FILE + " cannot be read", unreadable);
        }
        return new Tool(
                build.getProperty("version"),
                build.getProperty("commit"),
                System.getProperty("java.vm.vendor") + " " + Runtime.version());
    }

    @Override
    public String[] getVersion() {
        Tool tool = tool();
        return new String[] {"ringcross " + tool.version() + " (" + tool.commit() + "), " + tool.jdk()};
    }
}
