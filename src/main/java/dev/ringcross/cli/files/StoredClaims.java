package dev.ringcross.cli.files;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimRegistry;
import dev.ringcross.claim.ClaimWords;
import dev.ringcross.result.JudgedClaim;
import dev.ringcross.result.Result;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.result.json.UnreadableResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verdict on a claim in the newest stored run that has judged it. */
public record StoredClaims(Path file, @Nullable JudgedClaim claim) {
    /** Judges the claim again in the chosen language; without a claim where none of the newest files has one. */
    public static StoredClaims of(Claim claim, Path directory, ClaimWords words) throws IOException {
        for (Path file : StoredFiles.youngest(directory)) {
            JudgedClaim judged = judged(claim, file, words);
            if (judged != null) {
                return new StoredClaims(file, judged);
            }
        }
        return new StoredClaims(directory, null);
    }

    private static @Nullable JudgedClaim judged(Claim claim, Path file, ClaimWords words) {
        try {
            Result result = ResultJson.read(file);
            boolean has = result.claims().stream().anyMatch(one -> one.id().equals(claim.id()));
            return has ? ClaimRegistry.judge(List.of(claim), result, words).get(0) : null;
        } catch (UnreadableResult other) {
            System.err.println("ringcross: skipped: " + other.getMessage());
            return null;
        }
    }
}
