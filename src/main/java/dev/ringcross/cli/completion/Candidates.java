package dev.ringcross.cli.completion;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.PrimitiveSpec;
import dev.ringcross.catalogue.Route;
import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimRegistry;
import dev.ringcross.claim.ClaimWords;
import dev.ringcross.cli.Ringcross;
import dev.ringcross.result.HostTraits.Trait;
import dev.ringcross.run.plan.Profile;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The words that a shell offers behind an option; they are looked up only when a completion script is made. */
public final class Candidates {
    private Candidates() {}

    public static final class Primitives implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Catalogue.load().entries().stream().map(PrimitiveSpec::id).iterator();
        }
    }

    /** The commands that {@code help} explains. */
    public static final class Commands implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return new CommandLine(new Ringcross()).getSubcommands().keySet().iterator();
        }
    }

    public static final class Groups implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Catalogue.load().groups().iterator();
        }
    }

    public static final class Routes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Route.values()).map(Route::id).iterator();
        }
    }

    public static final class Claims implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ClaimRegistry.claims().stream().map(Claim::id).iterator();
        }
    }

    /** The primitives and claims that {@code explain} knows. */
    public static final class Explained implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.concat(
                            Catalogue.load().entries().stream().map(PrimitiveSpec::id),
                            ClaimRegistry.claims().stream().map(Claim::id))
                    .iterator();
        }
    }

    public static final class Profiles implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Profile.values()).map(Profile::id).iterator();
        }
    }

    /** What hosts can be grouped by. */
    public static final class Traits implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Trait.words().iterator();
        }
    }

    public static final class Languages implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ClaimWords.LANGUAGES.iterator();
        }
    }

    public static final class Colours implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("auto", "always", "never").iterator();
        }
    }
}
