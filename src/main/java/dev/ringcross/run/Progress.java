package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;

/** Who wants to know how far a run is. Called between cells only, never while one is timed. */
public interface Progress {
    /** A measuring JVM is about to start. */
    void fork(int fork, int forks, String what);

    /** A cell was measured. A negative round is a warming pass, -1 the last of them. */
    void measured(CellSpec cell, int fork, int round, double nanos);

    /** The run is over, or was stopped. */
    void finished();

    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void fork(int fork, int forks, String what) {}

        @Override
        public void measured(CellSpec cell, int fork, int round, double nanos) {}

        @Override
        public void finished() {}
    };
}
