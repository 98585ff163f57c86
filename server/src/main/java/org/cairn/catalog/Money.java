package org.cairn.catalog;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** An amount of money, counted in its smallest coins. */
public record Money(long cents, Currency currency) {

    private static final Locale SPANISH_HERE = Locale.of("es", "US");

    public Money {
        if (cents < 0) {
            throw new IllegalArgumentException("less than no money");
        }
    }

    /** "$500" or "$12.50", as it is written in this language in the United States. */
    public String in(Locale language) {
        NumberFormat format =
                NumberFormat.getCurrencyInstance(
                        language.getLanguage().equals("es") ? SPANISH_HERE : Locale.US);
        format.setCurrency(currency);
        int coins = (int) Math.pow(10, digits());
        format.setMinimumFractionDigits(cents % coins == 0 ? 0 : digits());
        format.setMaximumFractionDigits(cents % coins == 0 ? 0 : digits());
        return format.format(java.math.BigDecimal.valueOf(cents, digits()));
    }

    private int digits() {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
