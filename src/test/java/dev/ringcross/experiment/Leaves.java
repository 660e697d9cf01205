package dev.ringcross.experiment;

/** What the tests start as an experiment. */
final class Leaves {
    private Leaves() {}

    /** Leaves two facts, and a line that is none. */
    static final class Facts {
        public static void main(String[] arguments) {
            System.out.println("one=1");
            System.out.println("a line that says nothing");
            System.out.println("two=a=b");
        }
    }

    /** Is refused something. */
    static final class Refusal {
        public static void main(String[] arguments) {
            System.out.println("one=1");
            System.err.println("open of a door: Operation not permitted");
            System.exit(3);
        }
    }

    /** Goes on for ever, and has a child that does so too. */
    static final class Nothing {
        public static void main(String[] arguments) throws Exception {
            new ProcessBuilder("sleep", "4711").start().waitFor();
        }
    }
}
