package dev.ringcross.cli;

import com.google.gson.GsonBuilder;
import dev.ringcross.host.HostDoctor;
import dev.ringcross.report.DoctorReport;
import dev.ringcross.result.Doctor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringcross doctor}: what this host is and permits, and what will disturb a measurement. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "What this host is and permits, what will disturb a measurement, and the remedy.")
final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--format", paramLabel = "F", description = "table or json.")
    ListCommand.ListFormat format = ListCommand.ListFormat.TABLE;

    @Mixin
    DisplayOptions display;

    @Override
    public Integer call() {
        Doctor doctor = HostDoctor.examine();
        System.out.print(
                format == ListCommand.ListFormat.JSON
                        ? new GsonBuilder()
                                        .serializeNulls()
                                        .setPrettyPrinting()
                                        .create()
                                        .toJson(doctor) + "\n"
                        : DoctorReport.render(doctor, display.style().ascii()));
        return Ringcross.DONE;
    }
}
