package io.claimtrail.http.setting;

import org.eclipse.microprofile.config.spi.Converter;

/** Reads a number of things of which there must be one. */
public final class AtLeastOne implements Converter<Integer> {

    private static final long serialVersionUID = 1;

    /** @throws IllegalArgumentException for anything else than a whole number of at least 1 */
    @Override
    public Integer convert(String value) {
        int number = Integer.parseInt(value.strip());
        if (number < 1) {
            throw new IllegalArgumentException("must be at least 1, is " + number);
        }
        return number;
    }
}
