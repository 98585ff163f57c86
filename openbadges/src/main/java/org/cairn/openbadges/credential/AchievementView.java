package org.cairn.openbadges.credential;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The achievement in somebody's badge; empty texts where it says nothing. */
public record AchievementView(ObjectNode node) {

    /** Its id; empty when it does not say. */
    public String id() {
        return Shape.text(node.path("id"));
    }

    /** What it is called; empty when it does not say. */
    public String name() {
        return Shape.text(node.path("name"));
    }

    /** What it is about; empty when it does not say. */
    public String description() {
        return Shape.text(node.path("description"));
    }

    /** What kind of achievement it is, as it says; empty when it does not say. */
    public String achievementType() {
        return Shape.text(node.path("achievementType"));
    }

    /** Address of its picture. */
    public String image() {
        return Shape.reference(node.path("image"));
    }

    /** Address of the page that says what has to be shown. */
    public String criteriaId() {
        return Shape.reference(node.path("criteria"));
    }

    /** What has to be shown, in Markdown. */
    public String criteriaNarrative() {
        return Shape.objects(node.path("criteria")).stream()
                .map(criteria -> Shape.text(criteria.path("narrative")))
                .findFirst()
                .orElse("");
    }

    /** Who made it; an empty view when it does not say. */
    public ProfileView creator() {
        return ProfileView.of(node.path("creator"));
    }

    /** Words to find it by. */
    public List<String> tags() {
        return Shape.texts(node.path("tag"));
    }

    /** What it is aligned to. */
    public List<AlignmentView> alignments() {
        return Shape.objects(node.path("alignment")).stream().map(AlignmentView::of).toList();
    }

    /** The code that people know it by; empty when it does not say. */
    public String humanCode() {
        return Shape.text(node.path("humanCode"));
    }

    /** Its subject; empty when it does not say. */
    public String fieldOfStudy() {
        return Shape.text(node.path("fieldOfStudy"));
    }

    /** Its special subject; empty when it does not say. */
    public String specialization() {
        return Shape.text(node.path("specialization"));
    }

    /** Which version it is; empty when it does not say. */
    public String version() {
        return Shape.text(node.path("version"));
    }

    /** Its language as a BCP 47 tag; empty when it does not say. */
    public String inLanguage() {
        return Shape.text(node.path("inLanguage"));
    }

    /** The credits that it is worth. */
    public Optional<BigDecimal> creditsAvailable() {
        return Shape.number(node.path("creditsAvailable"));
    }

    /** What others call it in their registers. */
    public List<IdentifierView> otherIdentifiers() {
        return Shape.objects(node.path("otherIdentifier")).stream()
                .map(IdentifierView::of)
                .toList();
    }

    /** Its other versions and translations. */
    public List<RelatedView> related() {
        return Shape.items(node.path("related")).stream().map(RelatedView::of).toList();
    }

    /** What others say of it, none of it believed. */
    public List<EndorsementView> endorsements() {
        return EndorsementView.all(node);
    }

    Optional<ObjectNode> resultDescription(String id) {
        return Shape.objects(node.path("resultDescription")).stream()
                .filter(description -> Shape.text(description.path("id")).equals(id))
                .findFirst();
    }
}
