package dev.ringcross.cli;

import java.util.List;
import java.util.random.RandomGenerator;

/** Words and numbers that programs have stumbled over: what a mutation puts where something harmless stood. */
final class HostileWords {
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "\u0000",
            "\u001b[2J\u001b]0;title\u0007",
            "\u009b31m",
            "\u202egnp.exe",
            "\ufeff",
            "\ud800",
            "a\udc00b",
            "\u2028\u2029",
            "\ud83d\udca9",
            "e\u0301\u0301\u0301",
            "<script>alert(1)</script>",
            "</script><img src=x onerror=alert(1)>",
            "x\" onload=\"alert(1)",
            "x' onload='alert(1)",
            "]]><svg onload=alert(1)>",
            "${7*7} #{7*7} {0} %s %n %1$s",
            "javascript:alert(1)",
            "=cmd|' /C calc'!A0",
            "@SUM(1+1)",
            "-1+1",
            "\t=1",
            "\uff1d1+1",
            "a,b\"c\r\nd",
            "| a | b |\n|--|--|",
            "[link](javascript:x) ![i](http://x) @someone",
            "\\\"} 1\n# EOF\nevil{a=\"",
            "../../../../tmp/out",
            "/etc/passwd",
            "a/b/../c",
            "ok",
            "absent",
            "failed",
            "ns/op",
            "bytes/op",
            "c",
            "panama",
            "SUPPORTED",
            "NO_SUCH_VERDICT",
            "ringcross/0",
            "ringcross/1",
            "ringcross/999999999",
            "ringcross/99999999999999999999",
            "1/0",
            "0/0",
            "1e999",
            "-0",
            "NaN",
            "-Infinity",
            "99999999999999999999",
            "0x10",
            "HISTFAAAAAF42pNpmSzMwMDAxAABzFCaEUoz2X+AMABM3QN5",
            "kernelEntries");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-0.0",
            "1",
            "-1",
            "0.1",
            "1e308",
            "-1e308",
            "1e999",
            "-1e999",
            "1e-999",
            "4.9e-324",
            "2.2e-308",
            "1e-320",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "123456789012345678901234567890",
            "1.0000000000000002",
            "1e2147483648",
            "0e0",
            "1e9",
            "NaN",
            "01");

    private HostileWords() {}

    static String word(RandomGenerator random) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return switch (random.nextInt(12)) {
            case 0 -> word + WORDS.get(random.nextInt(WORDS.size()));
            case 1 -> word.repeat(1 + random.nextInt(200));
            case 2 -> word + "x".repeat(random.nextInt(3000));
            case 3 -> word + "\u0301".repeat(random.nextInt(3000));
            default -> word;
        };
    }

    /** A number as it stands in a file, or what looks like one. */
    static String number(RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> Double.toString(Math.abs(Double.longBitsToDouble(random.nextLong())));
            case 1 -> Double.toString(100 * random.nextGaussian());
            case 2 -> Integer.toString(random.nextInt(300));
            default -> NUMBERS.get(random.nextInt(NUMBERS.size()));
        };
    }
}
