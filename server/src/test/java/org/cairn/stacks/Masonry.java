package org.cairn.stacks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.cairn.awards.Award;
import org.cairn.awards.AwardOrder;
import org.cairn.awards.Awards;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Editor;
import org.cairn.catalog.Publication;
import org.cairn.catalog.StackDesigns;
import org.cairn.catalog.StackDraft;
import org.cairn.catalog.StackForm;
import org.cairn.people.Grant;
import org.cairn.people.NewPerson;
import org.cairn.people.Organization;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.Ids;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** A district that makes stacks, and people who earn what is in them. */
public final class Masonry {

    private static final AtomicLong SUBMISSION = new AtomicLong(9_000_000);

    private final BeanFactory beans;
    private final Organization district;
    private final PersonId approver;
    private final PersonId designer;

    public Masonry(BeanFactory beans, Organization district) {
        this.beans = beans;
        this.district = district;
        this.approver = holding("Tomas Decides", Role.APPROVER);
        this.designer = holding("Grace Designs", Role.DESIGNER);
    }

    public Organization district() {
        return district;
    }

    public PersonId approver() {
        return approver;
    }

    public PersonId designer() {
        return designer;
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    public PersonId holding(String name, Role role) {
        PersonId person = person(name);
        bean(People.class).grant(person, new Grant(role, district.id()), "system");
        bean(People.class).actAs(person, role);
        return person;
    }

    public PersonId person(String name) {
        return bean(People.class)
                .create(NewPerson.named(name, "m" + Ids.next() + "@example.org", ZoneOffset.UTC));
    }

    /** A micro-credential with a title of its own. */
    public Edition stone(String title) {
        return stone(file("stone-" + Ids.next().toString().substring(19), title));
    }

    /** One whose badges hold for so many years. */
    public Edition stone(String title, int years) {
        String file =
                new String(
                        file("stone-" + Ids.next().toString().substring(19), title),
                        StandardCharsets.UTF_8);
        String dated =
                file.replaceFirst("(?m)^validYears: .*\\n", "") + "\nvalidYears: " + years + "\n";
        return stone(dated.getBytes(StandardCharsets.UTF_8));
    }

    private Edition stone(byte[] file) {
        Publication done = bean(Catalog.class).publish(district.id(), "stone.yaml", file, designer);
        if (done instanceof Publication.Published(Edition edition)) {
            return edition;
        }
        throw new IllegalStateException(done.toString());
    }

    /** The definition file of a micro-credential. */
    public static byte[] file(String slug, String title) {
        try (InputStream file =
                Objects.requireNonNull(
                        Masonry.class.getResourceAsStream(
                                "/org/cairn/world/definitions/showing-your-practice-with-evidence.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(?m)^slug: .*$", "slug: " + slug)
                    .replaceFirst("(?m)^title: .*$", "title: \"" + title + "\"")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String slug(Edition edition) {
        return edition.definition().slug();
    }

    /** What is typed for a stack of these. */
    public static Map<String, String> fields(String title, String shape, Edition... members) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(StackForm.TITLE, title);
        fields.put(StackForm.SHORT, "Stack");
        fields.put(StackForm.SUMMARY, "Several stones, one on the other.");
        fields.put(StackForm.LANGUAGE, "en");
        fields.put(StackForm.SHAPE, shape);
        fields.put(StackForm.DECIDES, "issuer");
        for (int i = 0; i < members.length; i++) {
            fields.put(StackForm.PLACE + slug(members[i]), String.valueOf(i + 1));
        }
        return fields;
    }

    /** A name that no other stack has. */
    public static String name(String beginning) {
        return beginning + " " + Ids.next().toString().substring(24);
    }

    public Editor editor(PersonId person) {
        return new Editor(
                person, bean(People.class).reach(person, Role.DESIGNER, Role.ADMINISTRATOR));
    }

    public Edition stack(Map<String, String> fields) {
        return stack(editor(designer), fields);
    }

    /** Published by an approver, so that the rule may decide. */
    public Edition ruling(Map<String, String> fields) {
        fields.put(StackForm.DECIDES, "rule");
        return stack(new Editor(approver, Set.of(district.id())), fields);
    }

    private Edition stack(Editor editor, Map<String, String> fields) {
        return publish(
                editor,
                bean(StackDesigns.class).begin(editor, district.id(), Locale.ENGLISH),
                fields);
    }

    /** The next version. */
    public Edition next(Edition stack, Map<String, String> fields) {
        Editor editor = editor(designer);
        return publish(editor, bean(StackDesigns.class).beginNext(editor, slug(stack)), fields);
    }

    private Edition publish(Editor editor, StackDraft draft, Map<String, String> fields) {
        StackDesigns designs = bean(StackDesigns.class);
        designs.save(editor, draft.id(), draft.version(), fields);
        return designs.publish(editor, draft.id(), designs.open(editor, draft.id()).version());
    }

    /** The badge of one member, decided by the district. */
    public Award earn(PersonId earner, Edition edition) {
        AwardOrder order = order(earner, edition);
        return Objects.requireNonNull(
                bean(TransactionTemplate.class).execute(status -> bean(Awards.class).issue(order)));
    }

    /** What the district's decision asks for. */
    public AwardOrder order(PersonId earner, Edition edition) {
        return new AwardOrder(
                earner,
                edition.id(),
                edition.issuer(),
                SUBMISSION.incrementAndGet(),
                1,
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                approver);
    }

    /** The badges of a stack that somebody holds or held. */
    public List<Award> badges(PersonId earner, Edition stack) {
        return bean(Awards.class).ofEarner(earner).stream()
                .filter(award -> award.microCredential().equals(stack.microCredential()))
                .toList();
    }

    /** Waits until what was published is heard. */
    public static void settled(BooleanSupplier done) {
        Instant end = Instant.now().plus(Duration.ofSeconds(40));
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("it did not come to rest");
            }
            try {
                Thread.sleep(30);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
