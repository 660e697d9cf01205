package dev.ringcross.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** README.md asks the tables in SQL and has the answers of a made fleet; DuckDB, which is not Spark, must give the same. */
class QuestionsTest {
    private static final Pattern QUESTION =
            Pattern.compile("\\*\\*(.+?)\\*\\*\\n```sql\\n(.+?)```\\n```\\n(.+?)```", Pattern.DOTALL);

    @TempDir
    static Path folder;

    private static String readme;

    @BeforeAll
    static void makeTheFleetOfTheReadme() throws IOException {
        readme = Files.readString(Path.of("README.md"));
        Path results = Analyses.made(folder.resolve("results"), 120);
        String first = Files.readString(results.resolve(MadeFleet.host(0) + ".json"));
        Files.writeString(results.resolve("copy-of-host-000000.json"), first);
        Files.writeString(results.resolve("host-000120.json"), first.substring(0, 1000));
        Analyses.of(folder.resolve("out"), results);
    }

    @TestFactory
    Stream<DynamicTest> duckDbGivesTheAnswersOfTheReadme() {
        List<MatchResult> questions = QUESTION.matcher(readme).results().toList();
        assertThat(questions).hasSize(5);
        return questions.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.group(1), () -> assertThat(answer(one.group(2))).isEqualTo(one.group(3))));
    }

    @Test
    void theReadmeHasEachColumnWithItsType() {
        assertThat(columns(Tables.VALUES))
                .allSatisfy(column -> assertThat(readme).contains(column));
        assertThat(columns(Tables.CELLS))
                .allSatisfy(column -> assertThat(readme).contains(column));
        assertThat(columns(Tables.OUTLIERS))
                .allSatisfy(column -> assertThat(readme).contains(column));
        assertThat(columns(Tables.SHIFTS))
                .allSatisfy(column -> assertThat(readme).contains(column));
        assertThat(columns(Analyses.local()
                        .read()
                        .parquet(folder.resolve("out/hosts").toString())
                        .schema()))
                .allSatisfy(column -> assertThat(readme).contains(column));
    }

    private static List<String> columns(StructType table) {
        return Stream.of(table.fields()).map(QuestionsTest::column).toList();
    }

    private static String column(StructField field) {
        return "| `" + field.name() + "` | " + field.dataType().sql() + " |";
    }

    private static String answer(String question) throws SQLException {
        StringBuilder answer = new StringBuilder();
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            for (String table : List.of("hosts", "cells", "outliers", "shifts", "values", "quarantine")) {
                statement.execute("CREATE VIEW \"" + table + "\" AS SELECT * FROM read_parquet('"
                        + folder.resolve("out") + "/" + table + "/*.parquet')");
            }
            try (ResultSet rows = statement.executeQuery(question)) {
                while (rows.next()) {
                    answer.append(row(rows)).append('\n');
                }
            }
        }
        return answer.toString();
    }

    private static String row(ResultSet row) throws SQLException {
        List<String> fields = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object field = row.getObject(i);
            fields.add(
                    field instanceof Double number
                            ? String.format(Locale.ROOT, "%.4g", number)
                            : String.valueOf(field));
        }
        return String.join(" | ", fields);
    }
}
