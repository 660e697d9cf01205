package dev.ringcross.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.result.json.UnreadableResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class ResultReaderTest {
    private static final int CHANGES = 5;
    private static final byte[] RESULT = new MadeFleet().result(1).getBytes(StandardCharsets.UTF_8);

    @RepeatedTest(60)
    void aChangedFileIsReadOrRefusedWithAReason(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        boolean compressed = random.nextBoolean();
        byte[] file = compressed ? compressed(RESULT) : RESULT.clone();
        for (int i = 0; i < CHANGES; i++) {
            file[random.nextInt(random.nextBoolean() ? 4000 : file.length)] = (byte) random.nextInt(256);
        }
        byte[] changed = random.nextInt(3) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
        try {
            assertThat(ResultReader.read(() -> new ByteArrayInputStream(changed), "changed")
                            .cells())
                    .isNotEmpty();
        } catch (UnreadableResult refused) {
            assertThat(refused.reason()).isNotBlank().doesNotContain("Exception");
        }
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
