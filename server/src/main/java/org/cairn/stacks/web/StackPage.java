package org.cairn.stacks.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Art;
import org.cairn.catalog.Card;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.StackRule;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.platform.art.StackStyle;
import org.cairn.platform.text.Markdown;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Page;
import org.cairn.stacks.AtHand;
import org.cairn.stacks.Progress;

/**
 * All about one version of a stack.
 *
 * @param edition the version that the page shows
 * @param progress of whoever is signed in, by the version that counts for them; a stranger's is
 *     empty
 * @param issuers of the stack and of its members
 * @param versions all of them, newest first
 * @param around the stacks that have this one as a member
 * @param atHand what of the person’s portfolio could be of use for the next step
 * @param own whether somebody is signed in and the page shows the current version
 * @param asPackage whether the reader may download it as a package
 */
public record StackPage(
        Edition edition,
        Progress progress,
        Map<OrganizationId, Organization> issuers,
        List<Edition> versions,
        List<Edition> around,
        Optional<AtHand> atHand,
        boolean own,
        boolean asPackage)
        implements Page {

    @Override
    public String template() {
        return "stacks/stack";
    }

    public Definition definition() {
        return edition.definition();
    }

    public StackRule rule() {
        return definition().stackRule();
    }

    public String lang() {
        return definition().language().toLanguageTag();
    }

    public Organization issuer() {
        return java.util.Objects.requireNonNull(issuers.get(edition.issuer()));
    }

    public boolean isCurrent() {
        return edition.equals(versions.getFirst());
    }

    public String address() {
        return "/stacks/" + definition().slug();
    }

    public String addressOf(Edition one) {
        return one.equals(versions.getFirst())
                ? address()
                : address() + "/versions/" + one.number();
    }

    public String art() {
        return "/catalog/" + definition().slug() + "/badge.svg?edition=" + edition.number();
    }

    public String artInWords() {
        return Art.words(edition, issuer());
    }

    public String colors() {
        StackStyle style = definition().picture().style(definition().stack().name());
        return "--stack:%s;--stack-wash:light-dark(%s,color-mix(in oklab,%s 24%%,#11171d))"
                .formatted(style.deep(), style.sky(), style.deep());
    }

    public String html(String markdown) {
        return Markdown.html(markdown);
    }

    public String terms(Frame frame) {
        return frame.t("catalog.copying." + definition().rights().terms().code());
    }

    /** Where the files of this version are. */
    public String files() {
        return "/catalog/" + definition().slug() + "/editions/" + edition.number();
    }

    /** Whether the earned ones are drawn filled. */
    public boolean showsProgress() {
        return own && (progress.begun() || progress.counted() > 0);
    }

    /** The version that counts for the person is another one than this page shows. */
    public boolean countsOther() {
        return own && progress.begun() && !progress.edition().equals(edition);
    }

    /** What is drawn: the person's own progress, or the bare stones. */
    public Progress drawn() {
        return showsProgress() ? progress : progressOfNobody();
    }

    private Progress progressOfNobody() {
        return new Progress(
                edition,
                false,
                java.util.Set.of(),
                Map.of(),
                progress.cards(),
                progress.closed(),
                Optional.empty(),
                Optional.empty(),
                progress.ending());
    }

    public Optional<Card> card(StackRule.Member member) {
        return Optional.ofNullable(progress.cards().get(member.slug()));
    }

    /** The issuer's name, where it is not that of the stack itself. */
    public Optional<String> otherIssuer(StackRule.Member member) {
        return card(member)
                .map(Card::issuer)
                .filter(id -> !id.equals(edition.issuer()))
                .flatMap(id -> Optional.ofNullable(issuers.get(id)))
                .map(Organization::name);
    }

    public String langOf(StackRule.Member member) {
        return card(member).map(one -> one.language().toLanguageTag()).orElse(lang());
    }

    /** Where one reads about it. */
    public String addressOf(StackRule.Member member) {
        return card(member).map(Card::address).orElse("/catalog/" + member.slug());
    }

    public Progress.State state(StackRule.Member member) {
        return (own ? progress : progressOfNobody()).state(member);
    }

    /** Whether the list says where each member stands. */
    public boolean saysState(StackRule.Member member) {
        Progress.State state = state(member);
        return state == Progress.State.CLOSED || own && state != Progress.State.OPEN;
    }

    /** Whether nobody who starts now can complete it any more. */
    public boolean isImpossible() {
        return !(own ? progress : progressOfNobody()).isPossible();
    }

    /** Whether it can be begun here. */
    public boolean mayBegin() {
        return isCurrent()
                && !progress.begun()
                && progress.award().isEmpty()
                && !progress.isClosed()
                && !isImpossible();
    }

    public double hours() {
        return definition().effort().minutes() / 60.0;
    }
}
