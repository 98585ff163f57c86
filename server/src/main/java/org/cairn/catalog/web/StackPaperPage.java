package org.cairn.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.StackRule;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.platform.text.Markdown;
import org.cairn.platform.web.Frame;

/**
 * A stack on paper: the rule in words, and what each member is about today.
 *
 * @param members their current editions, by slug
 * @param issuers of the stack and of its members
 * @param address where it came from
 */
public record StackPaperPage(
        Frame frame,
        Edition edition,
        Map<String, Edition> members,
        Map<OrganizationId, Organization> issuers,
        String address) {

    public Definition definition() {
        return edition.definition();
    }

    public StackRule rule() {
        return definition().stackRule();
    }

    public Organization issuer() {
        return java.util.Objects.requireNonNull(issuers.get(edition.issuer()));
    }

    /** The document's title names the version. */
    public String title() {
        return definition().title() + ", " + frame.t("stacks.version", edition.number());
    }

    public Optional<Edition> member(StackRule.Member member) {
        return Optional.ofNullable(members.get(member.slug()));
    }

    /** As it is called today. */
    public String titleOf(StackRule.Member member) {
        return member(member).map(one -> one.definition().title()).orElse(member.title());
    }

    /** What it is, its least effort, and whose, where that is somebody else. */
    public List<String> facts(Edition member) {
        Definition definition = member.definition();
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                frame.t("catalog.a." + definition.kind().code()),
                                frame.t("catalog.effort", definition.effort().minutes() / 60.0)),
                        Optional.ofNullable(issuers.get(member.issuer()))
                                .filter(other -> !other.id().equals(edition.issuer()))
                                .map(Organization::name)
                                .stream())
                .toList();
    }

    public String terms() {
        return frame.t("catalog.copying." + definition().rights().terms().code());
    }

    public double hours() {
        return definition().effort().minutes() / 60.0;
    }

    public String html(String markdown) {
        return Markdown.html(markdown);
    }
}
