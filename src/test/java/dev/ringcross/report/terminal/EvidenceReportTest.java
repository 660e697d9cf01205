package dev.ringcross.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.report.text.Style;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Synthetic;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceReportTest {
    private static final List<Cell> CELLS = Synthetic.result().cells();

    private static String report(List<Cell> cells) {
        return EvidenceReport.render(cells, Style.PLAIN);
    }

    @Test
    void columns_stand_below_each_other_however_long_a_name_is() {
        List<Integer> ends = report(CELLS)
                .lines()
                .filter(line -> line.contains("ok") || line.contains("MISMATCH"))
                .map(line -> line.indexOf(')'))
                .distinct()
                .toList();
        assertThat(ends).hasSize(1);
    }

    @Test
    void absent_cells_are_counted_and_each_reason_is_given_once_with_their_number() {
        List<Cell> absent = CELLS.stream()
                .filter(cell -> cell.status() == Cell.Status.ABSENT)
                .toList();
        assertThat(absent).isNotEmpty();
        assertThat(report(absent))
                .contains(absent.get(0).reason())
                .endsWith("0 agree, 0 not verified, 0 do not agree, " + absent.size() + " absent\n")
                .doesNotContain("entries");
    }
}
