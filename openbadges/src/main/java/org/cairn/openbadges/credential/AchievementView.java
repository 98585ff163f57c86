package org.cairn.openbadges.credential;

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

    Optional<ObjectNode> resultDescription(String id) {
        return Shape.objects(node.path("resultDescription")).stream()
                .filter(description -> Shape.text(description.path("id")).equals(id))
                .findFirst();
    }
}
