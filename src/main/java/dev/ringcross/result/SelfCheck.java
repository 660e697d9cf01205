package dev.ringcross.result;

import java.util.List;

/**
 * The outcome of {@code doctor --self-check}.
 *
 * @param holds whether no answer was wrong
 */
public record SelfCheck(Tool tool, boolean holds, List<KnownAnswer> answers) {
    public static SelfCheck of(Tool tool, List<KnownAnswer> answers) {
        return new SelfCheck(tool, answers.stream().noneMatch(KnownAnswer::lies), answers);
    }
}
