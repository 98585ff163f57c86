package org.cairn.review;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EvidenceDemand;
import org.cairn.catalog.EvidenceKind;
import org.cairn.catalog.Part;
import org.cairn.catalog.Prompt;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.portfolio.Contents;
import org.cairn.portfolio.Exhibit;
import org.cairn.portfolio.FileContent;
import org.cairn.portfolio.Guise;
import org.cairn.portfolio.LinkContent;
import org.cairn.portfolio.TextContent;
import org.cairn.portfolio.Viewing;
import org.springframework.stereotype.Service;

/**
 * Front desk for an educator before handing in: where the own name, the names of people of the own
 * school and those of students on the own list stand in the work, also inside files. It warns and
 * never refuses; nobody else is told.
 */
@Service
public class NameChecks {

    private static final int MOST_COLLEAGUES = 3_000;
    private static final int MOST_MENTIONS = 60;

    /** After that no further file is opened for one page; what was read is known the next time. */
    private static final long MOST_NANOS = 8_000_000_000L;

    private final Blinds blinds;
    private final People people;
    private final Organizations organizations;
    private final Contents contents;
    private final Viewing viewing;
    private final StudentNames students;

    NameChecks(
            Blinds blinds,
            People people,
            Organizations organizations,
            Contents contents,
            Viewing viewing,
            StudentNames students) {
        this.blinds = blinds;
        this.people = people;
        this.organizations = organizations;
        this.contents = contents;
        this.viewing = viewing;
        this.students = students;
    }

    /** Looks through a draft, which takes a while where there are large files. */
    public NameCheck of(PersonId me, Workspace space) {
        Definition definition = space.definition();
        List<String> looked = students.of(me);
        Names names =
                new Names(blinds.veil(me, definition), colleagues(me), Roster.ofStudents(looked));
        boolean blind = !definition.assessment().anonymity().namesEducator();
        Findings found = new Findings(me, names, blind);
        for (Part part : definition.parts()) {
            part.prompts().forEach(prompt -> found.answer(part, prompt, space.work()));
            part.evidence().forEach(demand -> found.pieces(part, demand, space.work()));
        }
        return found.toCheck(looked);
    }

    private Roster colleagues(PersonId me) {
        Optional<OrganizationId> school = people.find(me).flatMap(Person::school);
        boolean isSchool =
                school.flatMap(organizations::find)
                        .filter(place -> place.kind() == Organization.Kind.SCHOOL)
                        .isPresent();
        return Roster.ofColleagues(
                isSchool
                        ? people.staffOf(school.orElseThrow()).stream()
                                .filter(person -> !person.id().equals(me))
                                .limit(MOST_COLLEAGUES)
                                .map(Person::name)
                                .toList()
                        : List.of());
    }

    /** Whose names are looked for. */
    private record Names(Veil own, Roster colleagues, Roster students) {

        List<String> in(String words) {
            return Stream.concat(own.in(words).stream(), ofOthers(words).stream())
                    .distinct()
                    .toList();
        }

        List<String> ofOthers(String words) {
            return Stream.concat(colleagues.in(words).stream(), students.in(words).stream())
                    .distinct()
                    .toList();
        }

        List<String> inAddress(String address) {
            return Stream.of(
                            own.inAddress(address),
                            ofOthers(address),
                            ofOthers(address.replace('-', ' ')))
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
        }
    }

    /** What was found so far. */
    private final class Findings {

        private final PersonId me;
        private final Names names;
        private final boolean blind;
        private final List<Mention> mentions = new ArrayList<>();
        private final List<NameCheck.Signed> signed = new ArrayList<>();
        private final List<Exhibit> unread = new ArrayList<>();
        private final long end = System.nanoTime() + MOST_NANOS;
        private boolean files;

        Findings(PersonId me, Names names, boolean blind) {
            this.me = me;
            this.names = names;
            this.blind = blind;
        }

        void answer(Part part, Prompt prompt, Work work) {
            Slot slot = new Slot(part.id(), prompt.id());
            words(slot, Mention.Kind.ANSWER, prompt.label(), work.response(slot));
        }

        void pieces(Part part, EvidenceDemand demand, Work work) {
            Slot slot = new Slot(part.id(), demand.id());
            work.evidence(slot).forEach(exhibit -> piece(slot, exhibit));
        }

        private void piece(Slot slot, Exhibit exhibit) {
            words(slot, Mention.Kind.TITLE, exhibit.title(), exhibit.title());
            words(slot, Mention.Kind.NOTE, exhibit.title(), exhibit.note());
            switch (exhibit.content()) {
                case TextContent(String markdown) ->
                        words(slot, Mention.Kind.TEXT, exhibit.title(), markdown);
                case LinkContent link -> link(slot, exhibit.title(), link);
                case FileContent file -> file(slot, exhibit, file);
            }
        }

        private void link(Slot slot, String title, LinkContent link) {
            String address = decoded(link.address().toString());
            add(new Mention(slot, Mention.Kind.LINK, title, 0, names.inAddress(address), false));
        }

        private void file(Slot slot, Exhibit exhibit, FileContent file) {
            files = true;
            if (exhibit.kind() != EvidenceKind.FILE) {
                return;
            }
            if (System.nanoTime() > end) {
                unread.add(exhibit);
                return;
            }
            if (blind) {
                signature(slot, exhibit);
            }
            Contents.Inside inside = contents.of(file);
            for (Contents.Leaf leaf : inside.leaves()) {
                add(
                        new Mention(
                                slot,
                                Mention.Kind.FILE,
                                exhibit.title(),
                                leaf.page(),
                                names.in(leaf.words()),
                                false));
            }
            if (!inside.whole()) {
                unread.add(exhibit);
            }
        }

        private void signature(Slot slot, Exhibit exhibit) {
            switch (contents.guise(exhibit.content())) {
                case Guise.Unsigned copy -> {
                    String seen = viewing.blindAddress(exhibit, me, Role.EDUCATOR);
                    signed.add(new NameCheck.Signed(slot, exhibit, Optional.of(seen)));
                }
                case Guise.Hidden hidden ->
                        signed.add(new NameCheck.Signed(slot, exhibit, Optional.empty()));
                case Guise.Itself itself -> {}
                case Guise.Later later -> unread.add(exhibit);
            }
        }

        /** In words that are shown by this site, the own name is covered, others are not. */
        private void words(Slot slot, Mention.Kind kind, String what, String words) {
            List<String> own = names.own().in(words);
            add(new Mention(slot, kind, what, 0, own, true));
            List<String> others =
                    names.ofOthers(words).stream().filter(name -> !own.contains(name)).toList();
            add(new Mention(slot, kind, what, 0, others, false));
        }

        private void add(Mention mention) {
            if (!mention.names().isEmpty() && mentions.size() < MOST_MENTIONS) {
                mentions.add(mention);
            }
        }

        NameCheck toCheck(List<String> looked) {
            return new NameCheck(mentions, signed, unread, files, looked);
        }
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException strange) {
            return address;
        }
    }
}
