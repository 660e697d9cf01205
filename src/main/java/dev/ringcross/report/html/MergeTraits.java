package dev.ringcross.report.html;

import dev.ringcross.report.html.TablePage.Head;
import dev.ringcross.report.text.VulnerabilityState;
import dev.ringcross.result.HostTraits;
import dev.ringcross.result.HostTraits.Trait;
import java.util.List;
import java.util.stream.Collectors;

/** What the hosts of a kind have in common: the columns of a table, the facts of a kind, and its name. */
final class MergeTraits {
    private final PageText text;
    private final List<Trait> by;

    MergeTraits(PageText text, List<String> groupedBy) {
        this.text = text;
        this.by = groupedBy.stream().map(Trait::of).toList();
    }

    /** {@code processor, kernel, mitigations on}. */
    String names() {
        return by.stream().map(this::name).collect(Collectors.joining(", "));
    }

    List<Head> heads() {
        return by.stream()
                .map(trait -> trait == Trait.MITIGATIONS ? Head.number(name(trait)) : Head.prose(name(trait)))
                .toList();
    }

    List<String> cells(HostTraits traits) {
        return by.stream()
                .map(trait -> trait == Trait.MITIGATIONS ? count(traits) : text.orUnknown(traits.value(trait)))
                .toList();
    }

    List<Page.Fact> facts(HostTraits traits) {
        return by.stream()
                .map(trait -> new Page.Fact(name(trait), value(traits, trait)))
                .toList();
    }

    /** The first trait: it has the widest meaning as a rule. */
    String title(HostTraits traits) {
        return value(traits, by.get(0));
    }

    private String value(HostTraits traits, Trait trait) {
        return trait == Trait.MITIGATIONS ? mitigations(traits) : text.orUnknown(traits.value(trait));
    }

    private String name(Trait trait) {
        return text.word(trait == Trait.CPU ? "processor" : trait.word());
    }

    private String count(HostTraits traits) {
        return traits.mitigations().isEmpty()
                ? text.word("unknown")
                : String.valueOf(VulnerabilityState.MITIGATED.count(traits.mitigations()));
    }

    /** The mitigations that are on, by the kernel's short names; they often explain the largest differences. */
    private String mitigations(HostTraits traits) {
        if (traits.mitigations().isEmpty()) {
            return text.word("unknown");
        }
        String on = traits.mitigations().entrySet().stream()
                .filter(one -> VulnerabilityState.of(one.getValue()) == VulnerabilityState.MITIGATED)
                .map(one -> one.getKey())
                .sorted()
                .collect(Collectors.joining(", "));
        return text.cut(on.isEmpty() ? text.word("none") : on);
    }
}
