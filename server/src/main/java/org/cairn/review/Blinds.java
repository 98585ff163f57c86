package org.cairn.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EvidenceDemand;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.portfolio.Exhibit;
import org.cairn.portfolio.FileContent;
import org.cairn.portfolio.LinkContent;
import org.cairn.portfolio.TextContent;
import org.cairn.portfolio.Viewing;
import org.springframework.stereotype.Component;

/** Takes names and file names out of what assessors see, unless the definition is open. */
@Component
class Blinds {

    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    private final Viewing viewing;
    private final People people;

    Blinds(Viewing viewing, People people) {
        this.viewing = viewing;
        this.people = people;
    }

    Map<Slot, List<BlindExhibit>> of(
            Work work, PersonId educator, Definition definition, PersonId viewer) {
        boolean open = definition.assessment().anonymity().namesEducator();
        Optional<Person> owner = people.find(educator);
        Map<Slot, List<BlindExhibit>> blind = new TreeMap<>();
        work.evidence()
                .forEach((slot, exhibits) -> {
                    List<BlindExhibit> some = new ArrayList<>();
                    for (Exhibit exhibit : exhibits) {
                        String title =
                                open
                                        ? exhibit.title()
                                        : title(exhibit, owner, label(definition, slot));
                        some.add(blind(new Place(slot, some.size() + 1, title), exhibit, viewer));
                    }
                    blind.put(slot, some);
                });
        return blind;
    }

    private record Place(Slot slot, int number, String title) {}

    private BlindExhibit blind(Place place, Exhibit exhibit, PersonId viewer) {
        FileContent file = exhibit.content() instanceof FileContent one ? one : null;
        return new BlindExhibit(
                place.slot(),
                place.number(),
                exhibit.kind(),
                place.title(),
                exhibit.note(),
                file == null ? "" : file.mediaType(),
                file == null ? 0 : file.bytes(),
                file == null
                        ? Optional.empty()
                        : Optional.of(viewing.address(exhibit, viewer, Role.ASSESSOR)),
                exhibit.content() instanceof LinkContent link
                        ? Optional.of(link.address())
                        : Optional.empty(),
                exhibit.content() instanceof TextContent text ? text.markdown() : "");
    }

    private static String label(Definition definition, Slot slot) {
        return definition
                .part(slot.part())
                .flatMap(part -> part.demand(slot.id()))
                .map(EvidenceDemand::title)
                .orElse(slot.id());
    }

    /** The educator's title, unless it is the file's name or names the educator. */
    private static String title(Exhibit exhibit, Optional<Person> owner, String label) {
        String title = exhibit.title();
        boolean fileName =
                exhibit.content() instanceof FileContent file
                        && plain(file.fileName()).equals(plain(title));
        return fileName || owner.filter(person -> isNamed(person, title)).isPresent()
                ? label
                : title;
    }

    private static boolean isNamed(Person person, String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        for (String word : person.name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (word.length() > 2 && lower.contains(word)) {
                return true;
            }
        }
        return lower.contains(person.email().toLowerCase(Locale.ROOT));
    }

    private static String plain(String name) {
        return ENDING.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    }
}
