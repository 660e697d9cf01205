package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;

/** Who wants to know how far a run is. Called between cells only, never while one is timed. */
public interface Progress {
    /** A measuring JVM is about to start. */
    void jvm(int jvm, int jvms, String what);

    /** A cell is warm; this is what calibration found it to take, a first look. */
    void calibrated(CellSpec cell, double nanos);

    /** A cell, and those that take turns with it, were measured or counted. */
    void measured(CellSpec cell);

    /** The run is over, or was stopped. */
    void finished();

    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void jvm(int jvm, int jvms, String what) {}

        @Override
        public void calibrated(CellSpec cell, double nanos) {}

        @Override
        public void measured(CellSpec cell) {}

        @Override
        public void finished() {}
    };
}
