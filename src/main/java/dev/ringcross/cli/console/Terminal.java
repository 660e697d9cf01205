package dev.ringcross.cli.console;

/** Whether a standard stream is a terminal: the launcher asks the shell, which Java cannot do for one stream alone. */
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
