package dev.ringcross.spark;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of kernels by their version: 6.9 is before 6.10. Clocks, which may be wrong, have no part in it. */
final class KernelVersions {
    static final Comparator<String> ORDER = KernelVersions::compare;

    private static final Pattern PART = Pattern.compile("\\d+|\\D+");

    private KernelVersions() {}

    private static int compare(String one, String other) {
        Matcher left = PART.matcher(one);
        Matcher right = PART.matcher(other);
        while (left.find()) {
            if (!right.find()) {
                return 1;
            }
            int order = comparePart(left.group(), right.group());
            if (order != 0) {
                return order;
            }
        }
        return right.find() ? -1 : 0;
    }

    private static int comparePart(String one, String other) {
        boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
        return numbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
    }
}
