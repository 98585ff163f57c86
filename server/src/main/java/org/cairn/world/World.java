package org.cairn.world;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cairn.awards.AwardId;
import org.cairn.people.DemoPersonas;
import org.cairn.people.Organizations;
import org.cairn.people.Role;
import org.cairn.platform.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the demo world once, on an empty database, before the program says that it is ready. All of
 * it is one transaction: a start that was killed on the way leaves nothing, and the next one begins
 * anew.
 */
@Component
@Order(0)
public class World implements ApplicationRunner, DemoPersonas {

    private static final Logger LOG = LoggerFactory.getLogger(World.class);

    private final Settings settings;
    private final Organizations organizations;
    private final Settlement settlement;
    private final Recognizing recognizing;
    private final Convening convening;
    private final Crediting crediting;
    private final Admitting admitting;
    private final Polling polling;
    private final Remembering remembering;
    private final Conversing conversing;
    private final Blending blending;
    private final StoryTeller stories;
    private final Archive archive;
    private final Showing showing;
    private final Stacking stacking;
    private final Pursuing pursuing;
    private final Piloting piloting;
    private final Beginning beginning;
    private final TransactionTemplate transaction;

    World(
            Settings settings,
            Organizations organizations,
            Settlement settlement,
            Recognizing recognizing,
            Convening convening,
            Crediting crediting,
            Admitting admitting,
            Polling polling,
            Remembering remembering,
            Conversing conversing,
            Blending blending,
            StoryTeller stories,
            Archive archive,
            Showing showing,
            Stacking stacking,
            Pursuing pursuing,
            Piloting piloting,
            Beginning beginning,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.organizations = organizations;
        this.settlement = settlement;
        this.recognizing = recognizing;
        this.convening = convening;
        this.crediting = crediting;
        this.admitting = admitting;
        this.polling = polling;
        this.remembering = remembering;
        this.conversing = conversing;
        this.blending = blending;
        this.stories = stories;
        this.archive = archive;
        this.showing = showing;
        this.stacking = stacking;
        this.pursuing = pursuing;
        this.piloting = piloting;
        this.beginning = beginning;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.demo() && organizations.roots().isEmpty()) {
            System.out.println("Making the people of the demo and their work; this happens once.");
            make();
        }
    }

    /** Says on the console who can be signed in as. */
    @EventListener(ApplicationReadyEvent.class)
    void introduce() {
        if (settings.demo()) {
            System.out.println("Sign in with one click at " + settings.url("/demo") + " as:");
            personas()
                    .forEach(persona ->
                            System.out.println(
                                    "  "
                                            + persona.name()
                                            + ", "
                                            + persona.position()
                                            + ": "
                                            + persona.canDo()));
        }
    }

    /** Makes the whole world; tests call it too. */
    public void make() {
        long start = System.nanoTime();
        StoriesFile file = WorldFiles.stories();
        transaction.executeWithoutResult(status -> tell(file));
        LOG.info("The demo world was made in {} ms.", (System.nanoTime() - start) / 1_000_000);
    }

    private void tell(StoriesFile file) {
        Cast cast = settlement.found(WorldFiles.people());
        recognizing.tell(WorldFiles.recognition(), cast);
        convening.tell(WorldFiles.cohort(), cast);
        crediting.tell(WorldFiles.hours(), cast.person(WorldFiles.cohort().facilitator()), cast);
        polling.tell(WorldFiles.surveys(), cast);
        remembering.tell(WorldFiles.yearbook(), cast);
        conversing.tell(
                WorldFiles.community(), cast.person(WorldFiles.cohort().facilitator()), cast);
        blending.tell(WorldFiles.online(), cast);
        admitting.tell(WorldFiles.admission(), cast);
        for (StoriesFile.Story story : file.stories()) {
            Optional<AwardId> award = stories.tell(story, cast);
            story.award().ifPresent(wish -> award.ifPresent(id -> show(cast, story, id, wish)));
        }
        for (StoriesFile.OldAward old : file.awards()) {
            show(cast, old.educator(), archive.tell(old, file, cast), old.visibility());
        }
        stacking.tell(cast.place(Settlement.ISSUER), cast);
        pursuing.tell(WorldFiles.plan(), cast);
        piloting.tell(WorldFiles.pilot(), cast);
        beginning.tell(WorldFiles.cohort(), cast);
    }

    @Override
    public List<Persona> personas() {
        return WorldFiles.people().people().stream()
                .filter(dweller -> dweller.persona().isPresent())
                .map(dweller ->
                        new Persona(
                                firstRole(dweller),
                                dweller.name(),
                                dweller.email(),
                                dweller.position(),
                                dweller.canDo().orElse("")))
                .toList();
    }

    private void show(Cast cast, StoriesFile.Story story, AwardId award, StoriesFile.Show wish) {
        show(cast, story.educator(), award, wish.visibility());
        Set<String> titles = story.onBadge();
        if (!titles.isEmpty()) {
            showing.showEvidence(cast.person(story.educator()), award, titles);
        }
    }

    private void show(Cast cast, String educator, AwardId award, String visibility) {
        showing.show(cast.person(educator), award, visibility);
    }

    /** What the persona is here for: the first role that not everybody has. */
    private static Role firstRole(PeopleFile.Dweller dweller) {
        return dweller.roles().stream()
                .map(post -> Role.valueOf(post.role().toUpperCase(Locale.ROOT)))
                .filter(role -> role != Role.EDUCATOR)
                .findFirst()
                .orElse(Role.EDUCATOR);
    }
}
