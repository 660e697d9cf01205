package dev.ringcross.cli;

import dev.ringcross.result.json.ResultJson;
import dev.ringcross.result.json.Schemas;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ringcross schema}: the JSON Schema of the result file, or of what two commands print as JSON. */
@Command(name = "schema", mixinStandardHelpOptions = true, description = "The JSON Schema of the result file.")
final class SchemaCommand implements Callable<Integer> {
    /** What a schema describes. */
    enum Document {
        RESULT,
        COMPARE,
        MERGE
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            description = "result (the default), or the JSON of another command: compare or merge.")
    Document document = Document.RESULT;

    @Override
    public Integer call() {
        System.out.print(
                switch (document) {
                    case RESULT -> ResultJson.schema();
                    case COMPARE -> Schemas.compare();
                    case MERGE -> Schemas.merge();
                });
        return Ringcross.DONE;
    }
}
