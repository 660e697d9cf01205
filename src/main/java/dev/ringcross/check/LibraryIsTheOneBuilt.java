package dev.ringcross.check;

/** The library and the programs that run are those that the build made. */
final class LibraryIsTheOneBuilt implements Check {
    @Override
    public String name() {
        return "library-is-the-one-built";
    }

    @Override
    public String observation() {
        return SelfChecking.LIBRARY;
    }

    @Override
    public String expected() {
        return "the library and the programs in C are byte for byte those of the build";
    }

    @Override
    public String remedy() {
        return "Something changed the jar or the copy of it: build again with ./mvnw package";
    }

    @Override
    public Judged judge(CheckFacts facts) throws CheckFacts.Missing {
        return new Judged(
                facts.number("same") + " of " + facts.number("files") + " files" + facts.word("others"),
                facts.number("same") == facts.number("files"));
    }
}
