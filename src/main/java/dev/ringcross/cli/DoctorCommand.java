package dev.ringcross.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.ringcross.check.KernelQuestions;
import dev.ringcross.check.SelfChecking;
import dev.ringcross.cli.console.MeasuringSession;
import dev.ringcross.cli.options.DisplayOptions;
import dev.ringcross.host.advice.HostDoctor;
import dev.ringcross.report.terminal.DoctorReport;
import dev.ringcross.report.terminal.SelfCheckReport;
import dev.ringcross.result.Doctor;
import dev.ringcross.result.SelfCheck;
import dev.ringcross.run.plan.UsageException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringcross doctor}: shows what this host is and permits, and what will disturb a measurement. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Show what this host is and permits, what will disturb a measurement, and the remedies.")
final class DoctorCommand implements Callable<Integer> {
    /** The output format. */
    enum DoctorFormat {
        TABLE,
        JSON,
        MD
    }

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "Output format: table or json; with --self-check also md.")
    DoctorFormat format = DoctorFormat.TABLE;

    @Option(
            names = "--self-check",
            description =
                    "Check this host and Ringcross against known answers; exit 1 if a check gives a wrong answer.")
    boolean selfCheck;

    @Mixin
    DisplayOptions display;

    @Override
    public Integer call() throws IOException {
        if (selfCheck) {
            return selfCheck();
        }
        if (format == DoctorFormat.MD) {
            throw new UsageException("--format md is only for --self-check; try: ringcross doctor --format json");
        }
        Doctor doctor = HostDoctor.examine(KernelQuestions.ask());
        System.out.print(
                format == DoctorFormat.JSON
                        ? gson().toJson(doctor) + "\n"
                        : DoctorReport.render(doctor, display.style().ascii()));
        return Ringcross.DONE;
    }

    private Integer selfCheck() throws IOException {
        try (MeasuringSession session = MeasuringSession.open()) {
            SelfChecking checking = new SelfChecking(session.directory());
            session.stops(checking::stop);
            SelfCheck checked = SelfCheck.of(BuildInfo.tool(), checking.answers());
            System.out.print(
                    switch (format) {
                        case TABLE -> SelfCheckReport.table(checked, display.style());
                        case JSON -> gson().toJson(checked) + "\n";
                        case MD -> SelfCheckReport.markdown(checked);
                    });
            return checked.holds() ? Ringcross.DONE : Ringcross.DIFFERS;
        }
    }

    private static Gson gson() {
        return new GsonBuilder().serializeNulls().setPrettyPrinting().create();
    }
}
