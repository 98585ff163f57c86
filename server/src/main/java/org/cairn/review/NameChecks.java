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
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.ArtifactId;
import org.cairn.portfolio.Contents;
import org.cairn.portfolio.Exhibit;
import org.cairn.portfolio.FileContent;
import org.cairn.portfolio.LinkContent;
import org.cairn.portfolio.TextContent;
import org.springframework.stereotype.Service;

/**
 * Front desk for an educator before handing in: where the own name and the names of people of the
 * own school stand in the work, also inside files. It warns and never refuses; nobody else is told.
 */
@Service
public class NameChecks {

    private static final int MOST_COLLEAGUES = 3_000;
    private static final int MOST_MENTIONS = 60;

    /** After that no further file is opened for one page; what was read is known the next time. */
    private static final long MOST_NANOS = 8_000_000_000L;

    private final Submissions submissions;
    private final Blinds blinds;
    private final People people;
    private final Organizations organizations;
    private final Contents contents;

    NameChecks(
            Submissions submissions,
            Blinds blinds,
            People people,
            Organizations organizations,
            Contents contents) {
        this.submissions = submissions;
        this.blinds = blinds;
        this.people = people;
        this.organizations = organizations;
        this.contents = contents;
    }

    /** Looks through a draft, which takes a while where there are large files. */
    public NameCheck of(PersonId me, Workspace space) {
        Definition definition = space.definition();
        Names names = new Names(blinds.veil(me, definition), colleagues(me));
        Findings found = new Findings(names, !definition.assessment().anonymity().namesEducator());
        for (Part part : definition.parts()) {
            part.prompts().forEach(prompt -> found.answer(part, prompt, space.work()));
            part.evidence().forEach(demand -> found.pieces(part, demand, space.work()));
        }
        return found.toCheck();
    }

    /**
     * Puts a copy without signatures into the slot of a signed PDF, which stays in the portfolio.
     */
    public void handInUnsigned(
            PersonId me, SubmissionId id, Slot slot, ArtifactId signed, String mark) {
        Workspace space = submissions.open(me, id);
        boolean there =
                space.work().evidence(slot).stream()
                        .anyMatch(exhibit -> exhibit.artifact().equals(signed));
        if (!space.isDraft()) {
            throw new UserProblem("review.refused.not-a-draft");
        }
        if (!there) {
            throw new NotThere();
        }
        Artifact copy = contents.unsignedCopy(me, signed, mark);
        submissions.swap(me, id, slot, signed, copy.id());
    }

    private Colleagues colleagues(PersonId me) {
        Optional<OrganizationId> school = people.find(me).flatMap(Person::school);
        boolean isSchool =
                school.flatMap(organizations::find)
                        .filter(place -> place.kind() == Organization.Kind.SCHOOL)
                        .isPresent();
        return new Colleagues(
                isSchool
                        ? people.staffOf(school.orElseThrow()).stream()
                                .filter(person -> !person.id().equals(me))
                                .limit(MOST_COLLEAGUES)
                                .map(Person::name)
                                .toList()
                        : List.of());
    }

    /** Whose names are looked for. */
    private record Names(Veil own, Colleagues others) {

        List<String> in(String words) {
            return Stream.concat(own.in(words).stream(), others.in(words).stream())
                    .distinct()
                    .toList();
        }

        List<String> inAddress(String address) {
            return Stream.of(
                            own.inAddress(address),
                            others.in(address),
                            others.in(address.replace('-', ' ')))
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
        }
    }

    /** What was found so far. */
    private final class Findings {

        private final Names names;
        private final boolean blind;
        private final List<Mention> mentions = new ArrayList<>();
        private final List<NameCheck.Signed> signed = new ArrayList<>();
        private final List<Exhibit> unread = new ArrayList<>();
        private final long end = System.nanoTime() + MOST_NANOS;
        private boolean files;

        Findings(Names names, boolean blind) {
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
            if (blind && contents.isSigned(file)) {
                signed.add(new NameCheck.Signed(slot, exhibit));
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

        /** In words that are shown by this site, the own name is covered, others are not. */
        private void words(Slot slot, Mention.Kind kind, String what, String words) {
            List<String> own = names.own().in(words);
            add(new Mention(slot, kind, what, 0, own, true));
            List<String> others =
                    names.others().in(words).stream().filter(name -> !own.contains(name)).toList();
            add(new Mention(slot, kind, what, 0, others, false));
        }

        private void add(Mention mention) {
            if (!mention.names().isEmpty() && mentions.size() < MOST_MENTIONS) {
                mentions.add(mention);
            }
        }

        NameCheck toCheck() {
            return new NameCheck(mentions, signed, unread, files);
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
