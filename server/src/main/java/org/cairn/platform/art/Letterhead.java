package org.cairn.platform.art;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * What a document on paper says about itself.
 *
 * @param title the document's title, shown by readers in the window bar
 * @param language the language of its text as a BCP 47 tag, such as {@code en} or {@code es-US}
 * @param issuer who hands the document out; stands at the head of each sheet
 * @param brand the issuer's color as {@code #RRGGBB}
 * @param date when the document was made; nothing in the file holds any other time
 */
public record Letterhead(String title, String language, String issuer, String brand, Instant date) {

    public Letterhead {
        title = title.strip();
        if (title.isEmpty()) {
            throw new IllegalArgumentException("A document needs a title.");
        }
        if (!language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*+")) {
            throw new IllegalArgumentException("A language is given as a tag such as en or es-US.");
        }
        if (!brand.matches("#[0-9A-Fa-f]{6}")) {
            throw new IllegalArgumentException("A brand color is written #RRGGBB.");
        }
        Objects.requireNonNull(issuer);
        Objects.requireNonNull(date);
    }

    /** The content of the page number's place, in the language of CSS. */
    String pageNumber() {
        return switch (Locale.forLanguageTag(language).getLanguage()) {
            case "es" -> "\"Página \" counter(page) \" de \" counter(pages)";
            default -> "\"Page \" counter(page) \" of \" counter(pages)";
        };
    }
}
