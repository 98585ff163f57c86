package org.cairn.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.catalog.EditionStore.Held;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.platform.Ids;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Turns a sound definition file into the next edition. */
@Component
class Publishing {

    private final EditionStore editions;
    private final CardStore cards;
    private final TemplateFiles templates;
    private final OwnPictures pictures;
    private final StackMemberStore members;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Publishing(
            EditionStore editions,
            CardStore cards,
            TemplateFiles templates,
            OwnPictures pictures,
            StackMemberStore members,
            AuditLog audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.editions = editions;
        this.cards = cards;
        this.templates = templates;
        this.pictures = pictures;
        this.members = members;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    Publication publish(OrganizationId issuer, DefinitionFile.Sound file, PersonId by) {
        List<DefinitionProblem> missing = missing(issuer, file.source());
        if (!missing.isEmpty()) {
            return new Publication.Refused(missing);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String slug = file.definition().slug();
        Held held = editions.hold(slug, new MicroCredentialId(Ids.next()), issuer, now);
        Optional<DefinitionProblem> taken = taken(held, issuer, file);
        if (taken.isPresent()) {
            return new Publication.Refused(List.of(taken.get()));
        }
        List<DefinitionProblem> lost = lost(held, file);
        if (!lost.isEmpty()) {
            return new Publication.Refused(lost);
        }
        Optional<Edition> known = editions.editions(List.of(file.id())).stream().findFirst();
        int last = editions.lastNumber(held.id());
        if (known.isPresent()) {
            return known.get().number() == last
                    ? new Publication.Unchanged(known.get())
                    : new Publication.Refused(List.of(earlier(file, known.get())));
        }
        return new Publication.Published(
                added(
                        new Edition(file.id(), held.id(), last + 1, issuer, file.definition(), now),
                        file,
                        by));
    }

    /** The files that it names and nobody has brought. */
    private List<DefinitionProblem> missing(OrganizationId issuer, Source file) {
        return Stream.concat(
                        templates.missing(issuer, file).stream(),
                        pictures.missing(issuer, file).stream())
                .toList();
    }

    private Edition added(Edition edition, DefinitionFile.Sound file, PersonId by) {
        editions.add(edition, file.canonical(), by);
        edition.definition()
                .stack()
                .rule()
                .ifPresent(rule -> members.add(edition.id(), rule.everything()));
        cards.show(edition, SearchText.of(file.definition()));
        templates.publish(edition, by);
        pictures.publish(edition, by);
        audit.record(
                Audit.of(
                                by,
                                "designer",
                                "catalog.publish",
                                "micro-credential/" + edition.microCredential())
                        .with("slug", file.definition().slug())
                        .with("edition", edition.number())
                        .with("hash", edition.id()));
        news.publishEvent(
                new EditionPublished(
                        edition.id(),
                        edition.microCredential(),
                        edition.number(),
                        edition.issuer(),
                        edition.publishedAt()));
        return edition;
    }

    Preview preview(OrganizationId issuer, DefinitionFile.Sound file) {
        List<DefinitionProblem> missing = missing(issuer, file.source());
        if (!missing.isEmpty()) {
            return new Preview.Refused(missing);
        }
        Optional<Held> held = editions.find(file.definition().slug());
        if (held.isEmpty()) {
            return new Preview.First(file.definition());
        }
        Optional<DefinitionProblem> taken = taken(held.get(), issuer, file);
        if (taken.isPresent()) {
            return new Preview.Refused(List.of(taken.get()));
        }
        List<DefinitionProblem> lost = lost(held.get(), file);
        if (!lost.isEmpty()) {
            return new Preview.Refused(lost);
        }
        List<Edition> history =
                editions.editions(editions.history(held.get().id())).stream()
                        .sorted(Comparator.comparingInt(Edition::number).reversed())
                        .toList();
        Edition current = history.getFirst();
        if (current.id().equals(file.id())) {
            return new Preview.Same(current);
        }
        return history.stream()
                .filter(edition -> edition.id().equals(file.id()))
                .findFirst()
                .<Preview>map(old -> new Preview.Refused(List.of(earlier(file, old))))
                .orElseGet(() ->
                        new Preview.Next(
                                current,
                                file.definition(),
                                DefinitionDiff.between(current.definition(), file.definition())));
    }

    private Optional<DefinitionProblem> taken(
            Held held, OrganizationId issuer, DefinitionFile.Sound file) {
        String slug = file.definition().slug();
        if (!held.issuer().equals(issuer)) {
            return Optional.of(file.source().problem("/slug", "catalog.problem.issuer", slug));
        }
        return isOfOtherKind(held, file.definition())
                ? Optional.of(
                        file.source()
                                .problem(
                                        "/slug",
                                        file.definition().isStack()
                                                ? "catalog.problem.kind.micro"
                                                : "catalog.problem.kind.stack",
                                        slug))
                : Optional.empty();
    }

    /** A stack never becomes something with work of its own, nor the other way about. */
    boolean isOfOtherKind(Held held, Definition next) {
        return editions.history(held.id()).stream()
                .findFirst()
                .flatMap(id -> editions.editions(List.of(id)).stream().findFirst())
                .filter(last -> last.definition().isStack() != next.isStack())
                .isPresent();
    }

    /** What was adapted says so in every edition. */
    private List<DefinitionProblem> lost(Held held, DefinitionFile.Sound file) {
        return editions.history(held.id()).stream()
                .limit(1)
                .flatMap(last -> editions.editions(List.of(last)).stream())
                .flatMap(last -> last.definition().rights().derivedFrom().stream())
                .filter(origin -> !file.definition().rights().derivedFrom().contains(origin))
                .map(origin ->
                        file.source()
                                .problem(
                                        "/" + RightsJson.ORIGINS,
                                        "catalog.problem.origin",
                                        origin.title(),
                                        origin.issuer()))
                .toList();
    }

    private static DefinitionProblem earlier(DefinitionFile.Sound file, Edition old) {
        return file.source().problem("", "catalog.problem.earlier", old.number());
    }
}
