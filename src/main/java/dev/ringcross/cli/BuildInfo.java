package dev.ringcross.cli;

import dev.ringcross.call.BuildProperties;
import dev.ringcross.result.Tool;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version and commit of this Ringcross, as recorded by the build. */
public final class BuildInfo implements IVersionProvider {
    public static Tool tool() {
        Properties build = BuildProperties.load();
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
