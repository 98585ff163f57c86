package org.cairn.catalog;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.cairn.platform.web.Messages;
import org.springframework.stereotype.Component;

/** Writes the page of a package that is for a person, in the language of the edition. */
@Component
class PackageReadme {

    private static final String SAY = "catalog.package.readme.";

    private final Messages messages;

    PackageReadme(Messages messages) {
        this.messages = messages;
    }

    String of(Edition edition, Origin origin, Map<String, TemplateFile> given) {
        Locale language = language(edition.definition().language());
        StringJoiner text = new StringJoiner("\n", "", "\n");
        head(text, edition, origin);
        text.add("").add(say(language, "inside"));
        for (String name :
                new String[] {
                    PackageFormat.MANIFEST,
                    PackageFormat.MANIFEST_SCHEMA,
                    PackageFormat.DEFINITION,
                    PackageFormat.DEFINITION_SCHEMA,
                    PackageFormat.ACHIEVEMENT,
                    PackageFormat.DRAWING,
                    PackageFormat.PICTURE
                }) {
            text.add("  " + name + ": " + say(language, name));
        }
        given.forEach((path, file) -> text.add("  " + path + ": " + named(edition, file)));
        text.add("").add(say(language, "import"));
        text.add("").add(say(language, "others"));
        return text.toString();
    }

    /** What it is, whose, and under what terms. */
    void head(StringJoiner text, Edition edition, Origin origin) {
        Locale language = language(edition.definition().language());
        LocalDate day = LocalDate.ofInstant(edition.publishedAt(), ZoneOffset.UTC);
        text.add(origin.title()).add("");
        text.add(edition.definition().summary()).add("");
        text.add(say(language, "of", origin.issuer(), edition.number(), day.toString()));
        text.add(origin.url().toString());
        text.add(say(language, "hash", origin.hash().value())).add("");
        text.add(messages.in(language, "catalog.copying." + origin.terms().code()));
        origin.terms().url().ifPresent(url -> text.add(url.toString()));
        edition.definition()
                .rights()
                .derivedFrom()
                .forEach(from -> text.add("").add(adapted(language, from)));
    }

    private static String named(Edition edition, TemplateFile file) {
        return NamedFile.of(edition.definition()).stream()
                .filter(one -> one.hash().equals(file.hash()))
                .map(one -> file.named(one.name()))
                .findFirst()
                .orElse("");
    }

    private String adapted(Locale language, Origin from) {
        return messages.in(
                        language,
                        from.terms().areOpen() ? "catalog.adapted.under" : "catalog.adapted",
                        from.title(),
                        from.issuer(),
                        from.edition(),
                        from.hash().value(),
                        from.terms().title())
                + "\n"
                + from.url();
    }

    private String say(Locale language, String key, Object... arguments) {
        return messages.in(language, SAY + key, arguments);
    }

    /** The language of a page about what is written in that one. */
    static Locale language(Locale written) {
        return Messages.LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(written.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
