package org.cairn.catalog;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.cairn.platform.web.Messages;
import org.springframework.stereotype.Component;

/** Writes the page of a stack’s package that is for a person, in the language of the stack. */
@Component
class StackReadme {

    private static final String SAY = "catalog.stack-package.readme.";

    private final Messages messages;
    private final PackageReadme one;

    StackReadme(Messages messages, PackageReadme one) {
        this.messages = messages;
        this.one = one;
    }

    /**
     * The page.
     *
     * @param enclosed where the packages of members are
     */
    String of(Edition stack, Origin origin, StackContents contents, Set<String> enclosed) {
        Locale language = PackageReadme.language(stack.definition().language());
        StringJoiner text = new StringJoiner("\n", "", "\n");
        one.head(text, stack, origin);
        text.add("").add(say(language, "inside"));
        for (String file :
                new String[] {
                    PackageFormat.MANIFEST,
                    PackageFormat.STACK_MANIFEST_SCHEMA,
                    DefinitionSchema.OF_STACKS
                }) {
            text.add("  " + file + ": " + say(language, file));
        }
        contents.stacks()
                .forEach((slug, inner) ->
                        text.add(
                                "  "
                                        + PackageFormat.STACKS
                                        + slug
                                        + ": "
                                        + say(language, "stack", inner.definition().title())));
        contents.members()
                .forEach((slug, member) -> text.add("  " + line(language, slug, member, enclosed)));
        text.add("").add(say(language, "import"));
        text.add("").add(messages.in(language, "catalog.package.readme.others"));
        return text.toString();
    }

    private String line(Locale language, String slug, Edition member, Set<String> enclosed) {
        String path = PackageFormat.MEMBERS + slug + ".zip";
        Definition definition = member.definition();
        LocalDate day = LocalDate.ofInstant(member.publishedAt(), ZoneOffset.UTC);
        return enclosed.contains(path)
                ? path
                        + ": "
                        + say(
                                language,
                                "member",
                                definition.title(),
                                member.number(),
                                day.toString())
                : say(language, "withheld", definition.title());
    }

    private String say(Locale language, String key, Object... arguments) {
        return messages.in(language, SAY + key, arguments);
    }
}
