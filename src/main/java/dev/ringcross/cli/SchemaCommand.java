package dev.ringcross.cli;

import dev.ringcross.result.ResultJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ringcross schema}: the JSON Schema of the result file. */
@Command(name = "schema", mixinStandardHelpOptions = true, description = "The JSON Schema of the result file.")
final class SchemaCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        System.out.print(ResultJson.schema());
        return Ringcross.DONE;
    }
}
