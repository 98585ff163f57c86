package org.cairn.world;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.catalog.Begun;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.DraftPublication;
import org.cairn.catalog.DraftSaving;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Editor;
import org.cairn.catalog.Explainer;
import org.cairn.catalog.ExplainerFiles;
import org.cairn.catalog.Sheet;
import org.cairn.catalog.Typing;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.world.media.SampleMedia;
import org.springframework.stereotype.Component;

/** Publishes the program of the demo world that shows in a film what it looks like. */
@Component
class Filming {

    /** How the name of its file begins. */
    static final String PROGRAM = "steam";

    private static final Sheet EXPLAINER = Sheet.of(Sheet.Kind.EXPLAINER);
    private static final String VIDEO = "video-1";

    private static final String CAPTIONS =
            """
            WEBVTT

            00:00.000 --> 00:02.400
            [No sound] A teacher draws a curve on the board.

            00:02.400 --> 00:05.000
            [No sound] The curve rises, falls, and rises again.
            """;

    private final Drafts drafts;
    private final ExplainerFiles explainers;

    Filming(Drafts drafts, ExplainerFiles explainers) {
        this.drafts = drafts;
        this.explainers = explainers;
    }

    void publish(OrganizationId issuer, byte[] definition, PersonId designer) {
        Editor editor = new Editor(designer, Set.of(issuer));
        if (!(drafts.beginWith(issuer, definition, designer) instanceof Begun.Ready(var draft))) {
            throw new IllegalStateException("The program with the film cannot be begun");
        }
        DraftId id = draft.id();
        write(editor, id, Map.of(), "add explainer.videos");
        write(editor, id, words(), "");
        byte[] film = SampleMedia.make("video:lesson", "A minute in a STEAM room").bytes();
        bring(editor, id, Explainer.Use.FILM, film, "lesson.mp4");
        bring(
                editor,
                id,
                Explainer.Use.CAPTIONS,
                CAPTIONS.getBytes(StandardCharsets.UTF_8),
                "lesson.vtt");
        byte[] board =
                SampleMedia.make("image:whiteboard", "A curve that a class measured").bytes();
        bring(editor, id, Explainer.Use.POSTER, board, "board.jpg");
        String seen = drafts.open(editor, id).seen();
        if (!(drafts.publish(editor, id, seen, 0) instanceof DraftPublication.Published)) {
            throw new IllegalStateException("The program with the film cannot be published");
        }
    }

    private static Map<String, List<String>> words() {
        String place = "explainer.videos[0].";
        return Map.of(
                place + "title",
                List.of("A moment in a STEAM room"),
                place + "says",
                List.of(
                        "A teacher draws what a class measured, and the class asks what comes next."),
                place + "transcript",
                List.of(
                        "A drawing without sound. A teacher stands at the board and draws a curve"
                                + " that rises, falls, and rises again. A bar at the foot shows how"
                                + " much of the five seconds has passed."));
    }

    private void write(Editor editor, DraftId id, Map<String, List<String>> fields, String step) {
        String seen = drafts.view(drafts.open(editor, id), EXPLAINER).seen();
        if (!(drafts.save(editor, id, new Typing(EXPLAINER, seen, fields, step))
                instanceof DraftSaving.Saved)) {
            throw new IllegalStateException("The words of the film were not kept");
        }
    }

    private void bring(Editor editor, DraftId id, Explainer.Use use, byte[] bytes, String name) {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        explainers.add(editor, id, new ExplainerFiles.Bringing(VIDEO, use, in, name));
    }
}
