package dev.ringcross.measure;

import dev.ringcross.run.process.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One slice of each arm, in random order. */
final class Turn {
    private final List<Arm> arms;
    private final Position position;
    private final Random random;

    Turn(List<Arm> arms, Position position, Random random) {
        this.arms = new ArrayList<>(arms);
        this.position = position;
        this.random = random;
    }

    void take() {
        Collections.shuffle(arms, random);
        for (Arm arm : arms) {
            position.set(arm.cell().index());
            arm.slice();
        }
        position.set(Position.NONE);
    }

    /** Takes a turn that does not count: what was opened just now meets cold caches. */
    void leadIn() {
        take();
        arms.forEach(Arm::forget);
    }
}
