package org.cairn.world;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Editor;
import org.cairn.catalog.Exemplar;
import org.cairn.catalog.ExemplarForm;
import org.cairn.catalog.ExemplarId;
import org.cairn.catalog.Exemplars;
import org.cairn.catalog.IssuerDays;
import org.cairn.people.OrganizationId;
import org.springframework.stereotype.Component;

/** Lets a designer of the demo world show what meets and what does not yet. */
@Component
class Exemplifying {

    private final Exemplars exemplars;
    private final IssuerDays days;

    Exemplifying(Exemplars exemplars, IssuerDays days) {
        this.exemplars = exemplars;
        this.days = days;
    }

    /** {@code exemplars.yaml}. */
    record File(String designer, String microCredential, String part, List<Piece> pieces) {}

    /** One exemplar. */
    record Piece(
            String title,
            boolean meets,
            String text,
            Map<String, String> notes,
            Optional<Consent> consent,
            Optional<Handout> file) {}

    /** Whose work it is. */
    record Consent(String by, int daysAgo, int days) {}

    /** A file in plain text. */
    record Handout(String name, String text) {}

    void tell(File file, OrganizationId issuer, Cast cast) {
        Editor designer = new Editor(cast.person(file.designer()), Set.of(issuer));
        LocalDate today = days.today(issuer);
        for (Piece piece : file.pieces()) {
            show(designer, file, piece, today);
        }
    }

    private void show(Editor designer, File file, Piece piece, LocalDate today) {
        String slug = file.microCredential();
        Exemplar.Words words =
                new Exemplar.Words(piece.title(), piece.meets(), piece.text(), piece.notes());
        ExemplarId id =
                exemplars.add(
                        designer,
                        slug,
                        file.part(),
                        new ExemplarForm(words, origin(piece, today), "", piece.title()));
        piece.file()
                .ifPresent(one ->
                        exemplars.attach(
                                designer,
                                slug,
                                id,
                                new ByteArrayInputStream(
                                        one.text().getBytes(StandardCharsets.UTF_8)),
                                one.name()));
        exemplars.publish(designer, slug, id, exemplars.find(designer, slug, id).whole(), true);
    }

    private static Exemplar.Origin origin(Piece piece, LocalDate today) {
        if (piece.consent().isEmpty()) {
            return new Exemplar.Made();
        }
        Consent consent = piece.consent().get();
        LocalDate since = today.minusDays(consent.daysAgo());
        return new Exemplar.Consented(
                consent.by(), since, Optional.of(since.plusDays(consent.days())));
    }
}
