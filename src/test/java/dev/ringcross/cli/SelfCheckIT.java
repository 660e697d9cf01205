package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.ringcross.Needs;
import dev.ringcross.cli.Launcher.Outcome;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doctor --self-check} on this host, and on one that is made to lie. */
class SelfCheckIT {
    @TempDir
    Path directory;

    @Test
    void this_host_answers_as_it_must() {
        Outcome outcome = Launcher.ringcross("doctor", "--self-check");

        assertThat(outcome.status()).as(outcome.out()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("getppid-enters-once", " 0 do not, ");
        assertThat(outcome.outLines())
                .allSatisfy(line -> assertThat(line.codePoints().count()).isLessThanOrEqualTo(100));
    }

    @Test
    void each_answer_in_json_is_one_or_says_why_it_is_none() {
        JsonObject checked = JsonParser.parseString(Launcher.ringcross("doctor", "--self-check", "--format", "json")
                        .out())
                .getAsJsonObject();

        assertThat(checked.get("holds").getAsBoolean()).isTrue();
        assertThat(checked.getAsJsonArray("answers")).isNotEmpty().allSatisfy(element -> {
            JsonObject answer = element.getAsJsonObject();
            assertThat(answer.get("holds").isJsonNull())
                    .isEqualTo(answer.get("counted").isJsonNull())
                    .isEqualTo(!answer.get("reason").isJsonNull());
        });
    }

    /** The call does nothing and says that it was done: only who looks where it runs can tell. */
    @Test
    void a_host_that_grants_an_affinity_and_does_not_obey_is_named() {
        Needs.programs("strace");
        Launcher lying = new Launcher()
                .behind(
                        "strace",
                        "-f",
                        "--seccomp-bpf",
                        "-qq",
                        "-o",
                        directory.resolve("strace").toString(),
                        "-e",
                        "trace=sched_setaffinity",
                        "-e",
                        "inject=sched_setaffinity:retval=0");

        Outcome outcome = lying.run("doctor", "--self-check", "--format", "json");
        Map<String, Boolean> holds = holds(outcome.out());

        assumeTrue(holds.size() > 0 && Runtime.getRuntime().availableProcessors() > 1, "one CPU obeys by itself");
        assertThat(outcome.status()).as(outcome.out()).isEqualTo(1);
        assertThat(holds).containsEntry("affinity-is-obeyed", false);
        assertThat(lying.run("doctor", "--self-check").out())
                .contains("✗ affinity-is-obeyed")
                .containsPattern("wrong answers from .*affinity-is-obeyed");
    }

    @Test
    void markdown_without_the_self_check_is_refused_in_one_line() {
        Outcome outcome = Launcher.ringcross("doctor", "--format", "md");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualTo("ringcross: --format md is only for --self-check; try: ringcross doctor --format json\n");
    }

    /** By the check's name; those that could not be asked are left out. */
    private static Map<String, Boolean> holds(String json) {
        Map<String, Boolean> holds = new TreeMap<>();
        for (JsonElement element :
                JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("answers")) {
            JsonObject answer = element.getAsJsonObject();
            if (!answer.get("holds").isJsonNull()) {
                holds.put(answer.get("check").getAsString(), answer.get("holds").getAsBoolean());
            }
        }
        return holds;
    }
}
