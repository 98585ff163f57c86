package org.cairn.openbadges.credential;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.cairn.openbadges.Scripts;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusPurpose;

/** Badges that nobody would think of, the same ones for the same seed. */
public final class RandomBadges {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:58Z");

    /** Blocks of letters, marks, digits, signs and pictures, and what JSON and HTML mind. */
    private static final List<int[]> SCRIPTS =
            List.of(
                    new int[] {0x20, 0x7E},
                    new int[] {0xA1, 0x24F},
                    new int[] {0x370, 0x52F},
                    new int[] {0x5D0, 0x5EA},
                    new int[] {0x600, 0x6FF},
                    new int[] {0x900, 0xDFF},
                    new int[] {0xE01, 0xFFF},
                    new int[] {0x1000, 0x13FF},
                    new int[] {0x1780, 0x18AA},
                    new int[] {0x2000, 0x206F},
                    new int[] {0x3041, 0x30FF},
                    new int[] {0x4E00, 0x9FFF},
                    new int[] {0xAC00, 0xD7A3},
                    new int[] {0xE000, 0xF8FF},
                    new int[] {0xFB50, 0xFDFF},
                    new int[] {0x10000, 0x1F9FF},
                    new int[] {0x20000, 0x2FA1F},
                    new int[] {0x1, 0x1F});

    private final Random random;
    private int ids;

    public RandomBadges(long seed) {
        this.random = new Random(seed);
    }

    /** One badge, as wide and deep as it happens to be. */
    public OpenBadgeCredential next() {
        OpenBadgeCredentialBuilder badge =
                OpenBadgeCredential.builder(id(), profile(random.nextInt(6)), subject(), time());
        badge.name(text()).description(text()).evidence(some(_ -> evidence()));
        sometimes(() -> badge.image(image()));
        sometimes(() -> badge.awardedDate(time()));
        sometimes(() -> badge.schema(Service.OPEN_BADGES_SCHEMA));
        sometimes(() -> badge.refreshService(new Service(id(), "1EdTechCredentialRefresh")));
        sometimes(() -> badge.termsOfUse(some(_ -> new TermsOfUse(id(), word()))));
        sometimes(() ->
                badge.status(
                        StatusEntry.InList.of(
                                StatusPurpose.REVOCATION,
                                random.nextInt(131_072),
                                "https://a.example/lists/" + ids++)));
        sometimes(() -> badge.validUntil(LAST.plusSeconds(1)));
        return badge.build();
    }

    private AchievementSubject subject() {
        Achievement achievement = achievement();
        List<Result> results = achievement.resultDescription().stream().map(this::result).toList();
        AchievementSubject.Builder subject =
                AchievementSubject.builder(achievement)
                        .result(results)
                        .narrative(maybe())
                        .role(maybe())
                        .term(maybe())
                        .licenseNumber(maybe())
                        .identifier(List.of(identity(), identity()));
        sometimes(() -> subject.id(id()));
        sometimes(() -> subject.creditsEarned(number()));
        sometimes(() -> subject.activity(FIRST, time()));
        sometimes(() -> subject.image(image()));
        sometimes(() -> subject.source(profile(2)));
        return subject.build();
    }

    private Achievement achievement() {
        AchievementBuilder achievement =
                Achievement.builder(id(), text(), text(), new Criteria(id(), maybe()))
                        .achievementType(random.nextBoolean() ? "Badge" : "ext:Own_-." + ids)
                        .alignment(some(_ -> alignment()))
                        .resultDescription(some(_ -> description()))
                        .tag(some(_ -> text()))
                        .humanCode(maybe())
                        .fieldOfStudy(maybe())
                        .specialization(maybe())
                        .version(maybe())
                        .inLanguage(pick("", "es", "zh-Hant-TW", "es-419"))
                        .otherIdentifier(some(_ -> new IdentifierEntry(text(), "sourcedId")))
                        .related(some(_ -> new Related(id(), pick("", "fr-CA"), maybe())));
        sometimes(() -> achievement.image(image()));
        sometimes(() -> achievement.creator(profile(random.nextInt(6))));
        sometimes(() -> achievement.creditsAvailable(number()));
        return achievement.build();
    }

    private ResultDescription description() {
        List<RubricCriterionLevel> levels =
                some(_ ->
                        new RubricCriterionLevel(
                                id(), text(), maybe(), maybe(), maybe(), some(_ -> alignment())));
        List<String> allowed = some(_ -> text());
        return new ResultDescription(
                id(),
                text(),
                pick("Percent", "Status", "ext:Own"),
                levels,
                levels.isEmpty() ? "" : levels.getLast().id(),
                allowed,
                among(allowed),
                maybe(),
                maybe(),
                some(_ -> alignment()));
    }

    private String among(List<String> allowed) {
        return allowed.isEmpty() ? maybe() : pick("", allowed.getFirst(), allowed.getLast());
    }

    private Result result(ResultDescription description) {
        String level = description.levels().isEmpty() ? "" : description.levels().getFirst().id();
        return new Result(
                description.id(),
                level,
                among(description.allowedValue()),
                pick("", "Completed"),
                some(_ -> alignment()));
    }

    private IssuerProfile profile(int parents) {
        IssuerProfile.Builder profile =
                IssuerProfile.builder(id(), text())
                        .url(pick("", id()))
                        .email(maybe())
                        .phone(maybe())
                        .description(maybe())
                        .official(maybe())
                        .otherIdentifier(some(_ -> new IdentifierEntry(text(), "ext:x")));
        sometimes(() -> profile.image(image()));
        sometimes(() -> profile.address(address()));
        sometimes(() -> profile.dateOfBirth(LocalDate.ofEpochDay(random.nextInt(40_000) - 20_000)));
        sometimes(() ->
                profile.personName(
                        new PersonName(
                                text(), text(), maybe(), maybe(), maybe(), maybe(), maybe())));
        if (parents > 0) {
            profile.parentOrg(profile(parents - 1));
        }
        return profile.build();
    }

    private Address address() {
        Optional<GeoCoordinates> place =
                Optional.of(
                        new GeoCoordinates(
                                BigDecimal.valueOf(random.nextInt(-9000, 9001), 2),
                                BigDecimal.valueOf(random.nextInt(-18000, 18001), 2)));
        return new Address(
                maybe(),
                maybe(),
                text(),
                maybe(),
                maybe(),
                maybe(),
                pick("", "US"),
                place.filter(_ -> random.nextBoolean()),
                Additional.NONE);
    }

    private Evidence evidence() {
        return new Evidence(pick("", id()), maybe(), maybe(), maybe(), maybe(), maybe());
    }

    private Alignment alignment() {
        return new Alignment(
                text(), id(), maybe(), maybe(), maybe(), pick("", "CFItem", "ext:a.b-c"));
    }

    private IdentityObject identity() {
        return random.nextBoolean()
                ? IdentityObject.plain("ext:nick", text())
                : IdentityObject.hashed("emailAddress", text(), maybe());
    }

    private Image image() {
        return new Image(pick("data:image/png;base64,iVBORw0KGgo=", id()), maybe());
    }

    private String id() {
        ids++;
        return pick("https://a.example/%C3%A9/", "urn:uuid:", "did:web:x.example:") + ids;
    }

    private Instant time() {
        long span = LAST.getEpochSecond() - FIRST.getEpochSecond();
        return FIRST.plusSeconds(random.nextLong(span)).plusNanos(random.nextInt(1_000_000_000));
    }

    private BigDecimal number() {
        return new BigDecimal(
                new BigInteger(random.nextInt(1, 60), random), random.nextInt(40) - 20);
    }

    private String word() {
        return "https://words.example/" + ids++;
    }

    private String maybe() {
        return random.nextInt(3) == 0 ? "" : text();
    }

    private String text() {
        StringBuilder text = new StringBuilder("x");
        int length = random.nextInt(random.nextInt(20) == 0 ? 2000 : 20);
        if (random.nextBoolean()) {
            return text + Scripts.text(random, length);
        }
        int[] script = SCRIPTS.get(random.nextInt(SCRIPTS.size()));
        for (int i = 0; i < length; i++) {
            int letter = random.nextInt(script[0], script[1] + 1);
            text.appendCodePoint(Character.isDefined(letter) ? letter : '"');
        }
        return text.toString();
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** None, a few, or rarely many. */
    private <T> List<T> some(IntFunction<T> making) {
        int count = random.nextInt(30) == 0 ? 40 : random.nextInt(3);
        return IntStream.range(0, count).mapToObj(making).toList();
    }

    private void sometimes(Runnable step) {
        if (random.nextBoolean()) {
            step.run();
        }
    }
}
