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

/** The words that a shell offers behind an option; they are looked up only when a completion script is made. */
final class Candidates {
    private Candidates() {}

    static final class Primitives implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Catalogue.load().entries().stream().map(Entry::id).iterator();
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

    /** The primitives and claims that {@code explain} knows. */
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
