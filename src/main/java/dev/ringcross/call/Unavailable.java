package dev.ringcross.call;

/** Thrown while a cell is being set up when this host, or this build, cannot serve it: the cell is absent with this reason. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String reason) {
        super(reason);
    }
}
