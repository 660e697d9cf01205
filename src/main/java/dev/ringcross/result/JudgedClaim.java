package dev.ringcross.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A textbook sentence with the verdict of a run.
 *
 * @param verdict {@code SUPPORTED}, {@code CONTRADICTED}, {@code DEPENDS}, {@code NOT_RESOLVED} or
 *     {@code NOT_MEASURABLE}
 * @param effect a ratio, or what {@code why} says it is; null where the verdict rests on no single number
 * @param evidence the data of the verdict, by cell or by experiment and key
 * @param rerun the command that tests it again
 */
public record JudgedClaim(
        String id,
        String verdict,
        String statement,
        @Nullable Double effect,
        @Nullable Interval ci95,
        String why,
        String wouldFlipIf,
        Map<String, String> evidence,
        String rerun,
        @OptionalInOlderFiles List<Curve> curves) {}
