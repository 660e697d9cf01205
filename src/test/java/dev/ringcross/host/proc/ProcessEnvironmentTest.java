package dev.ringcross.host.proc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessEnvironmentTest {
    private static ProcessEnvironment of(String... entries) {
        return ProcessEnvironment.parse((String.join("\0", entries) + "\0").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_changes_the_linker_or_the_c_library_takes_effect() {
        assertThat(of("LD_PRELOAD=/x/libjemalloc.so", "GLIBC_TUNABLES=glibc.malloc.arena_max=1", "MALLOC_ARENA_MAX=2")
                        .effective())
                .containsOnlyKeys("LD_PRELOAD", "GLIBC_TUNABLES", "MALLOC_ARENA_MAX");
    }

    @Test
    void the_jvms_variables_are_ignored_also_where_the_launcher_took_them_out() {
        assertThat(of("JAVA_TOOL_OPTIONS=-Xint", "RINGCROSS_IGNORED_JDK_JAVA_OPTIONS=-verbose:gc=x")
                        .ignored())
                .isEqualTo(Map.of("JAVA_TOOL_OPTIONS", "-Xint", "JDK_JAVA_OPTIONS", "-verbose:gc=x"));
    }

    @Test
    void others_and_empty_ones_are_not_recorded() {
        ProcessEnvironment none = of("PATH=/bin", "LD_PRELOAD=", "LD_LIBRARY_PATH=/opt/lib", "PASSWORD=x", "broken");
        assertThat(none).isEqualTo(new ProcessEnvironment(Map.of(), Map.of()));
    }
}
