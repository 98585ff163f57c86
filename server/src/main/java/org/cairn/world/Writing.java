package org.cairn.world;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairn.portfolio.ArtifactId;
import org.cairn.portfolio.Exhibit;
import org.cairn.review.Saving;
import org.cairn.review.Slot;
import org.cairn.review.Statement;
import org.cairn.review.Submissions;
import org.cairn.review.Workspace;
import org.springframework.stereotype.Component;

/** The educator's part of a story: words, evidence, hand-in. */
@Component
class Writing {

    private static final Statement.Signature SIGNED =
            new Statement.Signature(true, true, Statement.AiUse.NONE, "");

    private final Submissions submissions;
    private final Shoebox shoebox;

    Writing(Submissions submissions, Shoebox shoebox) {
        this.submissions = submissions;
        this.shoebox = shoebox;
    }

    void write(Scene scene, StoriesFile.Attempt attempt) {
        Workspace before = submissions.open(scene.educator(), scene.id());
        attempt.answers()
                .forEach((part, answers) ->
                        answers.forEach((prompt, words) ->
                                answer(scene, before, new Slot(part, prompt), words)));
        Set<Slot> emptied = new HashSet<>();
        for (StoriesFile.Piece piece : attempt.evidence()) {
            Slot slot = slot(piece.slot());
            if (emptied.add(slot)) {
                takeOut(scene, slot, before.work().evidence(slot));
            }
            attach(scene, slot, shoebox.add(scene.educator(), piece));
        }
    }

    void attach(Scene scene, Slot slot, ArtifactId artifact) {
        submissions.attach(scene.educator(), scene.id(), slot, artifact);
    }

    void answer(Scene scene, Workspace before, Slot slot, String words) {
        long version = before.answer(slot).version();
        Saving saving = submissions.answer(scene.educator(), scene.id(), slot, words, version);
        if (saving instanceof Saving.Conflict) {
            throw new IllegalStateException("the demo world cannot write " + slot);
        }
    }

    void handIn(Scene scene, String note) {
        submissions.handIn(scene.educator(), scene.id(), SIGNED, note);
    }

    static Slot slot(String partAndId) {
        String[] words = partAndId.split("/", 2);
        return new Slot(words[0], words[1]);
    }

    private void takeOut(Scene scene, Slot slot, List<Exhibit> pieces) {
        pieces.forEach(
                piece -> submissions.detach(scene.educator(), scene.id(), slot, piece.artifact()));
    }
}
