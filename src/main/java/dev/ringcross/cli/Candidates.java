package dev.ringcross.cli;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.Entry;
import dev.ringcross.catalogue.Route;
import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Ledger;
import dev.ringcross.claim.Words;
import dev.ringcross.run.Profile;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The words that a shell offers behind an option; looked up when a completion is made, never otherwise. */
final class Candidates {
    private Candidates() {}

    static final class Primitives implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Catalogue.load().entries().stream().map(Entry::id).iterator();
        }
    }

    /** The commands that {@code help} explains. */
    static final class Commands implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return new CommandLine(new Ringcross()).getSubcommands().keySet().iterator();
        }
    }

    static final class Groups implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Catalogue.load().groups().iterator();
        }
    }

    static final class Routes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Route.values()).map(Route::id).iterator();
        }
    }

    static final class Claims implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Ledger.claims().stream().map(Claim::id).iterator();
        }
    }

    /** What {@code explain} knows. */
    static final class Explained implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.concat(
                            Catalogue.load().entries().stream().map(Entry::id),
                            Ledger.claims().stream().map(Claim::id))
                    .iterator();
        }
    }

    static final class Profiles implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Profile.values()).map(Profile::id).iterator();
        }
    }

    static final class Languages implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Words.LANGUAGES.iterator();
        }
    }

    static final class Colours implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("auto", "always", "never").iterator();
        }
    }
}
