package dev.ringcross.cli;

import dev.ringcross.result.json.ResultJson;
import dev.ringcross.result.json.Schemas;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ringcross schema}: prints the JSON Schema of the result file, or of the JSON of two other commands. */
@Command(name = "schema", mixinStandardHelpOptions = true, description = "Print the JSON Schema of the result file.")
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
            description = "Of which JSON: result (the default), compare or merge.")
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
