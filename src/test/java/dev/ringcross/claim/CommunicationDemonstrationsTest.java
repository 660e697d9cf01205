package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.communication.LocksDeadlock;
import dev.ringcross.claim.communication.SharingRaces;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the kernel below: what must hold on any Linux, or the reason why it could not be shown. */
class CommunicationDemonstrationsTest {
    @TempDir
    Path directory;

    @Test
    void a_plain_shared_counter_loses_and_a_guarded_or_private_one_does_not() {
        assertThat(Demonstrated.verdict(new SharingRaces(), directory)).isIn(Demonstrated.HOLDS);
    }

    @Test
    void opposite_order_deadlocks_and_one_order_does_not() {
        assertThat(Demonstrated.verdict(new LocksDeadlock(), directory)).isIn(Demonstrated.HOLDS);
    }
}
