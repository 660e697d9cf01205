package dev.ringcross.host.proc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Each thing that a process takes is seen, and seen to go. Of a process of our own, which does nothing else. */
class ProcessResourcesTest {
    private static ProcessResources.Held own() {
        return ProcessResources.of(ProcessHandle.current().pid()).now();
    }

    @Test
    void a_descriptor_more_is_one_more() throws IOException {
        int before = own().descriptors();
        try (FileInputStream open = new FileInputStream("/dev/null")) {
            assertThat(open.available()).isZero();
            assertThat(own().descriptors()).isGreaterThan(before);
        }
    }

    @Test
    void a_child_is_seen_until_it_is_waited_for() throws Exception {
        Process child = new ProcessBuilder("sleep", "60").start();
        try {
            assertThat(own().children()).isPositive();
            ProcessResources.Held held = ProcessResources.of(child.pid()).now();
            assertThat(held.children()).isZero();
            assertThat(held.threads()).isEqualTo(1);
            assertThat(held.rssBytes()).isPositive();
            assertThat(held.mappings()).isPositive();
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_thread_is_seen() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        int before = own().threads();
        Thread[] more = new Thread[20];
        for (int i = 0; i < more.length; i++) {
            more[i] = Thread.ofPlatform().start(() -> {
                try {
                    end.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        // The JVM may end a compiler thread of its own meanwhile.
        assertThat(own().threads()).isGreaterThan(before + more.length / 2);
        end.countDown();
        for (Thread thread : more) {
            thread.join();
        }
    }

    @Test
    void of_a_process_that_there_is_not_nothing_is_known() {
        assertThat(ProcessResources.of(0).now()).isEqualTo(new ProcessResources.Held(null, null, null, null, null));
    }
}
