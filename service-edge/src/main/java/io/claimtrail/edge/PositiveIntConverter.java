package io.claimtrail.edge;

import org.eclipse.microprofile.config.spi.Converter;

/** Converts a setting that must be a whole number of at least 1; any other value stops the start and names the key. */
public final class PositiveIntConverter implements Converter<Integer> {

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
