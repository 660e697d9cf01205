package dev.ringcross.cli;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Ledger;
import dev.ringcross.claim.Words;
import dev.ringcross.result.JudgedClaim;
import dev.ringcross.result.Result;
import dev.ringcross.result.ResultJson;
import dev.ringcross.result.UnreadableResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The verdict on a claim in the newest stored run that has judged it. */
record StoredClaims(Path file, @Nullable JudgedClaim claim) {
    /** The number of files that are searched, so that an explanation does not take longer than a measurement. */
    private static final int YOUNGEST = 20;

    /** Judges the claim again in the chosen language; without a claim where none of the newest files has one. */
    static StoredClaims of(Claim claim, Path directory, Words words) throws IOException {
        for (Path file : youngest(directory)) {
            JudgedClaim judged = judged(claim, file, words);
            if (judged != null) {
                return new StoredClaims(file, judged);
            }
        }
        return new StoredClaims(directory, null);
    }

    private static @Nullable JudgedClaim judged(Claim claim, Path file, Words words) {
        try {
            Result result = ResultJson.read(file);
            boolean has = result.claims().stream().anyMatch(one -> one.id().equals(claim.id()));
            return has ? Ledger.judge(List.of(claim), result, words).get(0) : null;
        } catch (UnreadableResult other) {
            System.err.println("ringcross: skipped: " + other.getMessage());
            return null;
        }
    }

    private static List<Path> youngest(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.getFileName().toString().startsWith("selftest-"))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .limit(YOUNGEST)
                    .toList();
        }
    }
}
