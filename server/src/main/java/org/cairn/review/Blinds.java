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
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.portfolio.Content;
import org.cairn.portfolio.Contents;
import org.cairn.portfolio.Exhibit;
import org.cairn.portfolio.FileContent;
import org.cairn.portfolio.Guise;
import org.cairn.portfolio.LinkContent;
import org.cairn.portfolio.TextContent;
import org.cairn.portfolio.Viewing;
import org.springframework.stereotype.Component;

/** Takes names and file names out of what assessors see, unless the definition is open. */
@Component
class Blinds {

    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    private final Viewing viewing;
    private final Contents contents;
    private final People people;
    private final Organizations organizations;

    Blinds(Viewing viewing, Contents contents, People people, Organizations organizations) {
        this.viewing = viewing;
        this.contents = contents;
        this.people = people;
        this.organizations = organizations;
    }

    /** What covers this educator's name, address and school in words, unless names are open. */
    Veil veil(PersonId educator, Definition definition) {
        if (definition.assessment().anonymity().namesEducator()) {
            return Veil.NOTHING_TO_HIDE;
        }
        return people.find(educator)
                .map(person ->
                        Veil.over(
                                person,
                                person.school()
                                        .flatMap(organizations::find)
                                        .filter(place -> place.kind() == Organization.Kind.SCHOOL)))
                .orElse(Veil.NOTHING_TO_HIDE);
    }

    /**
     * The pieces as this viewer sees them. A PDF that nobody has looked into yet is not looked into
     * here, where a connection to the database may be held, but when its address is opened.
     */
    Map<Slot, List<BlindExhibit>> of(Work work, Veil veil, Definition definition, PersonId viewer) {
        Map<Slot, List<BlindExhibit>> blind = new TreeMap<>();
        boolean named = definition.assessment().anonymity().namesEducator();
        Map<Content, Guise> guises = named ? Map.of() : guises(work);
        work.evidence()
                .forEach((slot, exhibits) -> {
                    List<BlindExhibit> some = new ArrayList<>();
                    for (Exhibit exhibit : exhibits) {
                        String title = title(exhibit, veil, label(definition, slot));
                        Place place = new Place(slot, some.size() + 1, title, veil, named);
                        Content content = exhibit.content();
                        Guise guise = guises.getOrDefault(content, new Guise.Itself(content));
                        some.add(blind(place, exhibit, guise, viewer));
                    }
                    blind.put(slot, some);
                });
        return blind;
    }

    private record Place(Slot slot, int number, String title, Veil veil, boolean named) {}

    private Map<Content, Guise> guises(Work work) {
        return contents.knownGuises(
                work.evidence().values().stream()
                        .flatMap(List::stream)
                        .map(Exhibit::content)
                        .toList());
    }

    private BlindExhibit blind(Place place, Exhibit exhibit, Guise guise, PersonId viewer) {
        FileContent file =
                guise instanceof Guise.Unsigned(FileContent copy)
                        ? copy
                        : exhibit.content() instanceof FileContent one ? one : null;
        return new BlindExhibit(
                place.slot(),
                place.number(),
                exhibit.kind(),
                place.title(),
                place.veil().over(exhibit.note()),
                file == null ? "" : file.mediaType(),
                file == null ? 0 : file.bytes(),
                signed(guise),
                file == null || guise instanceof Guise.Hidden
                        ? Optional.empty()
                        : Optional.of(address(place, exhibit, viewer)),
                exhibit.content() instanceof LinkContent link
                        ? Optional.of(link.address())
                        : Optional.empty(),
                exhibit.content() instanceof TextContent text
                        ? place.veil().over(text.markdown())
                        : "");
    }

    private String address(Place place, Exhibit exhibit, PersonId viewer) {
        return place.named()
                ? viewing.address(exhibit, viewer, Role.ASSESSOR)
                : viewing.blindAddress(exhibit, viewer, Role.ASSESSOR);
    }

    private static Optional<BlindExhibit.Signed> signed(Guise guise) {
        return switch (guise) {
            case Guise.Unsigned unsigned -> Optional.of(BlindExhibit.Signed.COPY);
            case Guise.Hidden hidden -> Optional.of(BlindExhibit.Signed.HIDDEN);
            case Guise.Itself itself -> Optional.empty();
            case Guise.Later later -> Optional.empty();
        };
    }

    private static String label(Definition definition, Slot slot) {
        return definition
                .part(slot.part())
                .flatMap(part -> part.demand(slot.id()))
                .map(EvidenceDemand::title)
                .orElse(slot.id());
    }

    /** The educator's title, unless it is the file's name or names the educator. */
    private static String title(Exhibit exhibit, Veil veil, String label) {
        String title = exhibit.title();
        boolean fileName =
                exhibit.content() instanceof FileContent file
                        && plain(file.fileName()).equals(plain(title));
        boolean tells = veil != Veil.NOTHING_TO_HIDE && (fileName || veil.hidesTitle(title));
        return tells ? label : title;
    }

    private static String plain(String name) {
        return ENDING.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    }
}
