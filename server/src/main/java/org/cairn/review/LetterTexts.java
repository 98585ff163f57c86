package org.cairn.review;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cairn.catalog.Catalog;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.Messages;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: what an issuer writes to educators with each decision, and that text filled in. */
@Service
public class LetterTexts {

    /** The decisions that come with a letter. */
    public static final List<Verdict> WITH_LETTER =
            List.of(Verdict.AWARD, Verdict.NOT_YET, Verdict.INCOMPLETE);

    private static final String NAME = "{name}";
    private static final String TITLE = "{micro-credential}";
    private static final String DUE = "{due date}";

    /** What may stand in a text for something of the submission. */
    public static final List<String> PLACES = List.of(NAME, TITLE, DUE);

    private static final Pattern PLACE = Pattern.compile("\\{[^{}]*\\}");

    private final LetterTextStore store;
    private final Dossiers dossiers;
    private final Catalog catalog;
    private final People people;
    private final Organizations organizations;
    private final Messages messages;
    private final AuditLog audit;
    private final Clock clock;

    LetterTexts(
            LetterTextStore store,
            Dossiers dossiers,
            Catalog catalog,
            People people,
            Organizations organizations,
            Messages messages,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.dossiers = dossiers;
        this.catalog = catalog;
        this.people = people;
        this.organizations = organizations;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Names one text of an issuer. */
    public record Key(Verdict verdict, Locale language) {

        public String code() {
            return verdict.code() + "." + language.getLanguage();
        }
    }

    /** All texts there can be, in the order in which they are edited. */
    public static List<Key> keys() {
        return WITH_LETTER.stream()
                .flatMap(verdict ->
                        Messages.LANGUAGES.stream().map(language -> new Key(verdict, language)))
                .toList();
    }

    /** The issuers whose texts this person may change. */
    @Transactional(readOnly = true)
    public List<OrganizationId> issuers(PersonId me) {
        Set<OrganizationId> reach = people.reach(me, Role.APPROVER, Role.ADMINISTRATOR);
        return organizations.opened().stream().filter(reach::contains).toList();
    }

    /** Every text of an issuer, its own or the usual one. */
    @Transactional(readOnly = true)
    public Map<Key, String> of(PersonId me, OrganizationId issuer) {
        mayChange(me, issuer);
        Map<Key, String> texts = new LinkedHashMap<>();
        keys().forEach(key -> texts.put(key, text(issuer, key)));
        return texts;
    }

    /** Keeps what differs from before; an empty text is the usual one again. */
    @Transactional
    public void keep(PersonId me, OrganizationId issuer, Map<Key, String> wanted) {
        Role role = mayChange(me, issuer);
        Instant now = clock.instant();
        wanted.forEach((key, words) -> {
            String checked = checked(words);
            if (!checked.equals(text(issuer, key))) {
                store.keep(issuer, key, checked.equals(usual(key)) ? "" : checked, now);
                audit.record(
                        Audit.of(me, role.code(), "review.letter-text", "organization/" + issuer)
                                .with("letter", key.code())
                                .with("sha256", Sha256.ofText(checked).hex()));
            }
        });
    }

    /**
     * The letters that could go out with a decision on this submission, in the educator's language.
     */
    @Transactional(readOnly = true)
    public Map<Verdict, String> filled(PersonId me, SubmissionId id) {
        Submission submission = dossiers.find(id);
        if (!people.holds(me, Role.APPROVER, submission.facts().issuer())) {
            throw new NotThere();
        }
        Person educator = people.find(submission.facts().educator()).orElseThrow();
        String title = catalog.edition(submission.facts().edition()).definition().title();
        Map<Verdict, String> letters = new EnumMap<>(Verdict.class);
        for (Verdict verdict : WITH_LETTER) {
            String text = text(submission.facts().issuer(), new Key(verdict, language(educator)));
            letters.put(
                    verdict,
                    filled(
                            text,
                            Map.of(
                                    NAME, educator.name(),
                                    TITLE, title,
                                    DUE, due(submission, educator))));
        }
        return letters;
    }

    /** A text as somebody would read it. */
    public static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place ->
                        java.util.regex.Matcher.quoteReplacement(
                                values.getOrDefault(place.group(), place.group())));
    }

    private String due(Submission submission, Person educator) {
        Locale language = language(educator);
        return submission
                .dueAt()
                .map(due ->
                        DateTimeFormatter.ofPattern(
                                        messages.in(language, "platform.date.long"), language)
                                .format(due.atZone(educator.zone())))
                .orElse("");
    }

    private static Locale language(Person person) {
        return Messages.LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(person.locale().getLanguage()))
                .findFirst()
                .orElse(Messages.LANGUAGES.getFirst());
    }

    private String text(OrganizationId issuer, Key key) {
        return store.find(issuer, key).orElseGet(() -> usual(key));
    }

    private String usual(Key key) {
        return messages.in(
                        key.language(), "review.letter." + key.verdict().code(), NAME, TITLE, DUE)
                .strip();
    }

    /** A text is kept only if each of its places can be filled. */
    private static String checked(String words) {
        String clean = Typed.kept(words.replace("\r\n", "\n"), Ruling.LONGEST - 500);
        Optional<String> unknown =
                PLACE.matcher(clean)
                        .results()
                        .map(MatchResult::group)
                        .filter(place -> !PLACES.contains(place))
                        .findFirst();
        if (unknown.isPresent()) {
            throw new UserProblem("review.letter.unknown", unknown.get());
        }
        return clean;
    }

    private Role mayChange(PersonId me, OrganizationId issuer) {
        return people.firstHeld(me, issuer, Role.APPROVER, Role.ADMINISTRATOR)
                .orElseThrow(NotThere::new);
    }
}
