package org.cairn.world;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.catalog.Adaptations;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Draft;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Editor;
import org.cairn.catalog.IssuerDays;
import org.cairn.catalog.PilotAnswer;
import org.cairn.catalog.PilotId;
import org.cairn.catalog.PilotWish;
import org.cairn.catalog.Pilots;
import org.cairn.catalog.Sheet;
import org.cairn.catalog.Trials;
import org.cairn.catalog.Typing;
import org.cairn.people.OrganizationId;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.settings.Settings;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.springframework.stereotype.Component;

/** Lets two educators of the demo world try a draft; one has the result and says how it was. */
@Component
class Piloting {

    private static final Sheet BASICS = Sheet.of(Sheet.Kind.BASICS);

    private final Catalog catalog;
    private final Adaptations adaptations;
    private final Drafts drafts;
    private final Pilots pilots;
    private final Trials trials;
    private final IssuerDays issuerDays;
    private final People people;
    private final Submissions submissions;
    private final Writing writing;
    private final Judging judging;
    private final Clock clock;
    private final Settings settings;

    Piloting(
            Catalog catalog,
            Adaptations adaptations,
            Drafts drafts,
            Pilots pilots,
            Trials trials,
            IssuerDays issuerDays,
            People people,
            Submissions submissions,
            Writing writing,
            Judging judging,
            Clock clock,
            Settings settings) {
        this.catalog = catalog;
        this.adaptations = adaptations;
        this.drafts = drafts;
        this.pilots = pilots;
        this.trials = trials;
        this.issuerDays = issuerDays;
        this.people = people;
        this.submissions = submissions;
        this.writing = writing;
        this.judging = judging;
        this.clock = clock;
        this.settings = settings;
    }

    /** {@code pilot.yaml}. */
    record File(
            String designer,
            String issuer,
            String like,
            Map<String, String> fields,
            int daysAgo,
            int lastsDays,
            List<String> educators,
            StoriesFile.Attempt attempt,
            Said answer) {}

    /** What somebody says of it. */
    record Said(
            int daysAgo, Map<String, String> unclear, String overall, String hours, String words) {}

    void tell(File file, Cast cast) {
        Days days = new Days(clock.instant(), settings.zone());
        OrganizationId issuer = cast.place(file.issuer());
        Editor designer = new Editor(cast.person(file.designer()), Set.of(issuer));
        PilotId pilot = days.at(file.daysAgo(), 9, () -> begin(designer, issuer, file, cast));
        PersonId educator = cast.person(file.educators().getFirst());
        StoriesFile.Attempt attempt = file.attempt();
        SubmissionId work =
                days.at(attempt.startedDaysAgo(), 16, () -> submissions.tryOut(educator, pilot));
        Scene scene = new Scene(work, educator, days, cast, false);
        days.at(attempt.startedDaysAgo(), 17, () -> writing.write(scene, attempt));
        attempt.handedInDaysAgo()
                .ifPresent(daysAgo -> days.at(daysAgo, 19, () -> writing.handIn(scene, "")));
        attempt.assessment().ifPresent(assessment -> judging.assess(scene, assessment));
        days.at(file.answer().daysAgo(), 18, () -> answer(educator, pilot, file.answer()));
    }

    private PilotId begin(Editor designer, OrganizationId issuer, File file, Cast cast) {
        Edition like = catalog.current(file.like()).orElseThrow();
        DraftId id = adaptations.beginLike(designer, like, issuer).id();
        Draft draft = drafts.open(designer, id);
        drafts.save(
                designer,
                id,
                new Typing(
                        BASICS,
                        drafts.view(draft, BASICS).seen(),
                        file.fields().entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                field -> List.of(field.getValue()))),
                        ""));
        LocalDate first = issuerDays.today(issuer);
        List<String> emails =
                file.educators().stream()
                        .map(one -> people.find(cast.person(one)).orElseThrow().email())
                        .toList();
        return pilots.begin(
                designer,
                id,
                new PilotWish(
                        drafts.open(designer, id).seen(),
                        first,
                        first.plusDays(file.lastsDays()),
                        emails));
    }

    private void answer(PersonId educator, PilotId pilot, Said said) {
        Definition definition = trials.edition(trials.find(educator, pilot).pilot()).definition();
        Map<String, String> fields = new LinkedHashMap<>();
        said.unclear().forEach((part, words) -> fields.put("unclear." + part, words));
        fields.put("overall", said.overall());
        fields.put("hours", said.hours());
        fields.put("words", said.words());
        trials.answer(educator, pilot, PilotAnswer.typed(fields, definition.parts()));
    }
}
