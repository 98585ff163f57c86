package org.cairn.world;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.awards.Standing;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.cairn.sharing.Sharing;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** In the demo only: who can be signed in as, and which badge is in which situation. */
@RestController
class WorldController {

    private final Settings settings;
    private final People people;
    private final Awards awards;
    private final Sharing sharing;
    private final Clock clock;

    WorldController(Settings settings, People people, Awards awards, Sharing sharing, Clock clock) {
        this.settings = settings;
        this.people = people;
        this.awards = awards;
        this.sharing = sharing;
        this.clock = clock;
    }

    /** The answer: {@code personas} and {@code badges}. */
    record Answer(List<Who> personas, List<Badge> badges) {}

    /** A persona, the roles it holds, and the form field that signs it in. */
    record Who(String name, List<String> roles, SignIn signIn) {}

    /**
     * {@code POST path} with the form field {@code email}, and the form token of the page {@code
     * form}.
     */
    record SignIn(String path, String email, String form) {}

    /** A badge: valid, revoked, suspended, expired, private or unlisted. */
    record Badge(String url, String situation) {}

    /** JSON for whoever asks, also for a browser that asks for pages only. */
    @Anyone
    @GetMapping("/demo/world.json")
    ResponseEntity<Answer> world() {
        if (!settings.demo()) {
            throw new NotThere();
        }
        List<PeopleFile.Dweller> dwellers = WorldFiles.people().people();
        List<Badge> badges =
                dwellers.stream()
                        .map(PeopleFile.Dweller::email)
                        .map(people::byEmail)
                        .flatMap(Optional::stream)
                        .map(Person::id)
                        .flatMap(earner -> awards.ofEarner(earner).stream())
                        .map(this::badge)
                        .toList();
        Answer answer =
                new Answer(
                        dwellers.stream()
                                .filter(dweller -> dweller.persona().isPresent())
                                .map(WorldController::who)
                                .toList(),
                        badges);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }

    private static Who who(PeopleFile.Dweller dweller) {
        return new Who(
                dweller.name(),
                dweller.roles().stream().map(PeopleFile.Post::role).distinct().toList(),
                new SignIn("/demo/sign-in", dweller.email(), "/demo"));
    }

    private Badge badge(Award award) {
        return new Badge(settings.url("/badges/" + award.id()), situation(award, clock.instant()));
    }

    private String situation(Award award, Instant now) {
        Standing standing = award.standing(now);
        if (!standing.isValid()) {
            return standing.code();
        }
        return switch (sharing.visibility(award.id())) {
            case PUBLIC -> "valid";
            case UNLISTED, PRIVATE ->
                    sharing.visibility(award.id()).name().toLowerCase(Locale.ROOT);
        };
    }
}
