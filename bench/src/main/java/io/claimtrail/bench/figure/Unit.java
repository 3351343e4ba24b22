package io.claimtrail.bench.figure;

/** What a figure counts. */
public enum Unit {
    PER_SECOND("/s"),
    MILLISECONDS("ms"),
    MEGABYTES("MB"),
    TIMES("x");

    private final String sign;

    Unit(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
