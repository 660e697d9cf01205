package dev.ringcross.result;

import java.util.List;

/**
 * What {@code doctor --self-check} found.
 *
 * @param holds whether nothing that could be asked was answered falsely
 */
public record SelfCheck(Tool tool, boolean holds, List<KnownAnswer> answers) {
    public static SelfCheck of(Tool tool, List<KnownAnswer> answers) {
        return new SelfCheck(tool, answers.stream().noneMatch(KnownAnswer::lies), answers);
    }
}
