package io.claimtrail.bench.figure;

/** Unit of a figure, with its sign in reports. */
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
