package org.cairn.notices;

import java.util.List;
import java.util.Optional;
import org.cairn.awards.Award;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.notices.Wording.Words;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.stacks.StackAwarded;
import org.cairn.stacks.StackDeclined;
import org.cairn.stacks.StackDue;
import org.cairn.stacks.StackPartStopped;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells educators and issuers what became of stacks. */
@Component
class StackNews {

    private final Telling telling;
    private final Awards awards;
    private final Catalog catalog;
    private final People people;

    StackNews(Telling telling, Awards awards, Catalog catalog, People people) {
        this.telling = telling;
        this.awards = awards;
        this.catalog = catalog;
        this.people = people;
    }

    /** To everybody who may decide, which nobody does on the own award. */
    @ApplicationModuleListener
    void on(StackDue event) {
        Wording wording = Wording.of("notices.stack-due", title(event.stack()));
        people.holders(Role.APPROVER, event.issuer()).stream()
                .filter(person -> !person.equals(event.person()))
                .forEach(approver ->
                        telling.tell(
                                new News(
                                        approver,
                                        Kind.STACK_DUE,
                                        "K-" + event.number(),
                                        wording,
                                        "/stacks/decisions",
                                        event.at())));
    }

    @ApplicationModuleListener
    void on(StackAwarded event) {
        telling.tell(
                new News(
                        event.earner(),
                        Kind.STACK_AWARDED,
                        event.award().value(),
                        Wording.of("notices.stack-awarded", title(event.stack())),
                        "/badges/" + event.award(),
                        event.at()));
    }

    @ApplicationModuleListener
    void on(StackDeclined event) {
        telling.tell(
                new News(
                        event.person(),
                        Kind.STACK_DECLINED,
                        "K-" + event.number(),
                        Wording.of(
                                "notices.stack-declined",
                                title(event.stack()),
                                new Words(event.reason())),
                        "/stacks/mine",
                        event.at()));
    }

    /** To those who decide for the stack’s issuer: its badge stays until they do something. */
    @ApplicationModuleListener
    void on(StackPartStopped event) {
        Wording wording =
                Wording.of("notices.stack-part-stopped", title(event.stack()), part(event.part()));
        people.holders(Role.APPROVER, event.issuer())
                .forEach(approver ->
                        telling.tell(
                                new News(
                                        approver,
                                        Kind.STACK_PART_STOPPED,
                                        event.badge() + " " + event.part() + " " + event.at(),
                                        wording,
                                        "/awards/" + event.badge(),
                                        event.at())));
    }

    private Words part(AwardId id) {
        Award award = awards.find(id).orElseThrow();
        return new Words(catalog.edition(award.edition()).definition().title());
    }

    private Words title(MicroCredentialId id) {
        return new Words(
                Optional.ofNullable(catalog.cards(List.of(id)).get(id))
                        .map(card -> card.title())
                        .orElse(""));
    }
}
