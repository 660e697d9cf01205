package dev.ringcross.cli.console;

/**
 * Tells whether a standard stream is a terminal. The launcher asks the shell, since Java can't ask for a single stream.
 */
public enum Terminal {
    OUTPUT("ringcross.stdout"),
    ERROR("ringcross.stderr");

    private final String property;

    Terminal(String property) {
        this.property = property;
    }

    public boolean isTerminal() {
        return "tty".equals(System.getProperty(property));
    }

    /** Whether it is a terminal that obeys escape sequences: one that calls itself dumb does not (terminfo(5)). */
    public boolean obeysEscapes() {
        return isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }
}
