package dev.ringcross.run.process;

import dev.ringcross.catalogue.CellSpec;

/** Follows the progress of a run. It is called between cells only, never while a cell is timed. */
public interface Progress {
    /** A measuring JVM is about to start. */
    void jvm(int jvm, int jvms, String what);

    /** A cell is warm; calibration gives a first estimate of what it takes. */
    void calibrated(CellSpec cell, double nanos);

    /** A cell and those that take turns with it were measured or counted. */
    void measured(CellSpec cell);

    /** The run is over, or was stopped. */
    void finished();

    /** Shows nothing. */
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
