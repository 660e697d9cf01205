package dev.ringcross.cli.options;

import dev.ringcross.cli.completion.Candidates;
import dev.ringcross.result.HostTraits;
import dev.ringcross.result.HostTraits.Trait;
import dev.ringcross.run.plan.DidYouMean;
import java.util.List;
import picocli.CommandLine.Option;

/** The option for what hosts of one kind have in common. */
public final class GroupingOption {
    @Option(
            names = "--by",
            paramLabel = "KEY",
            split = ",",
            completionCandidates = Candidates.Traits.class,
            description = "What hosts of one kind share, of cpu, kernel, virtualization, mitigations, arch, container"
                    + " and libc; default: the first four.")
    List<String> keys = List.of();

    /** The traits that were named, or those that influence the cost of a crossing most. */
    public List<Trait> traits() {
        return keys.isEmpty()
                ? HostTraits.DEFAULT
                : keys.stream().map(key -> trait(key.strip())).distinct().toList();
    }

    private static Trait trait(String key) {
        if (!Trait.words().contains(key)) {
            throw DidYouMean.unknown("key", key, "--by", Trait.words());
        }
        return Trait.of(key);
    }
}
