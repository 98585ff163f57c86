package org.cairn.openbadges.credential;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The achievement in somebody's badge; empty texts where it says nothing. */
public record AchievementView(ObjectNode node) {

    public String id() {
        return Shape.text(node.path("id"));
    }

    public String name() {
        return Shape.text(node.path("name"));
    }

    public String description() {
        return Shape.text(node.path("description"));
    }

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

    public ProfileView creator() {
        return ProfileView.of(node.path("creator"));
    }

    public List<String> tags() {
        return Shape.texts(node.path("tag"));
    }

    public List<AlignmentView> alignments() {
        return Shape.objects(node.path("alignment")).stream().map(AlignmentView::of).toList();
    }

    public String humanCode() {
        return Shape.text(node.path("humanCode"));
    }

    public String fieldOfStudy() {
        return Shape.text(node.path("fieldOfStudy"));
    }

    public String specialization() {
        return Shape.text(node.path("specialization"));
    }

    public String version() {
        return Shape.text(node.path("version"));
    }

    public String inLanguage() {
        return Shape.text(node.path("inLanguage"));
    }

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
