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
}
