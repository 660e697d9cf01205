package dev.ringcross.cli;

/** Whether a standard stream is a terminal: the launcher asks the shell, which Java cannot do for one stream alone. */
enum Terminal {
    OUTPUT("ringcross.stdout"),
    ERROR("ringcross.stderr");

    private final String property;

    Terminal(String property) {
        this.property = property;
    }

    boolean isTerminal() {
        return "tty".equals(System.getProperty(property));
    }
}
