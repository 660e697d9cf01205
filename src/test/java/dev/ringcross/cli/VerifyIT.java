package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.cli.Launcher.Ending;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exit status says whether what was asked for could be had. */
class VerifyIT {
    @Test
    void agreesWithTheKernel() throws Exception {
        Ending ending = Launcher.here().run("verify", "--only", "getppid,clock-gettime");

        assertThat(ending.out()).contains("getppid/panama").containsPattern("[0-9]+ agree, .* 0 do not agree");
        assertThat(ending.status()).isZero();
    }

    @Test
    void aCellThatIsNamedButAbsentIsFour(@TempDir Path out) throws Exception {
        Ending ending = Launcher.here().run("--only", "page-fault", "--route", "java", "--out", out.toString());

        assertThat(ending.status()).isEqualTo(4);
        assertThat(ending.out()).contains("absent: java");
        assertThat(ending.errorLines()).hasSize(1);
        assertThat(Saved.in(out).complete()).isTrue();
    }
}
