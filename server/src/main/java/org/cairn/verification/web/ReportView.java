package org.cairn.verification.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairn.openbadges.verify.BadgeFacts;
import org.cairn.openbadges.verify.BadgeFacts.Kind;
import org.cairn.openbadges.verify.Finding;
import org.cairn.openbadges.verify.Outcome;
import org.cairn.openbadges.verify.PresentationReport;
import org.cairn.openbadges.verify.Verdict;
import org.cairn.platform.web.Frame;
import org.cairn.verification.Checked;

/**
 * A report as the page shows it.
 *
 * @param json the same for programs
 * @param asked what the form held
 * @param number the credential in it of which all is to be shown; 0 for none
 */
public record ReportView(Checked checked, String json, Typed asked, int number) {

    /** What is longer is not carried along with the page. */
    private static final int LONGEST_JSON = 128 << 10;

    /** What the form held, if the open checks can be tried once more. */
    public Optional<Typed> again() {
        boolean open =
                presentation()
                        .map(PresentationView::isOpen)
                        .orElseGet(() -> checked.report().count(Outcome.UNCHECKED) > 0);
        return Optional.of(asked).filter(typed -> open && typed.isShort());
    }

    /** What is shown in it, if it is a presentation. */
    public Optional<PresentationView> presentation() {
        return checked.together()
                .map(together ->
                        new PresentationView(
                                together, HeldList.of(together.credentials(), number)));
    }

    public Verdict verdict() {
        return checked.report().verdict();
    }

    /** Whether there was nothing in it that can be checked. */
    boolean isOfNothing() {
        return verdict() == Verdict.UNREADABLE && checked.together().isEmpty();
    }

    public Optional<BadgeFacts> badge() {
        return checked.report().badge();
    }

    public List<Finding> findings() {
        return checked.together()
                .map(PresentationReport::findings)
                .orElse(checked.report().findings());
    }

    public String color() {
        return Verdicts.color(checked.report());
    }

    public String icon() {
        return Verdicts.icon(checked.report());
    }

    public String title(Frame frame) {
        return frame.t("verification.verdict." + word() + ".title");
    }

    /** The verdict in a sentence or two for somebody who wants to hire. */
    public String words(Frame frame) {
        String issuer = badge().map(facts -> facts.issuer().name()).orElse("");
        String deed = "verification." + badge().map(facts -> deed(facts.kind())).orElse("awarded");
        String awarded =
                badge().flatMap(BadgeFacts::recipient)
                        .filter(_ -> isOfSomebody())
                        .map(name -> frame.t(deed + ".to", issuer, name))
                        .orElseGet(() -> frame.t(deed, issuer));
        String words =
                frame.t("verification.verdict." + word() + ".words", awarded, issuer, date(frame));
        return statusIsOpen() ? words + " " + frame.t("verification.status-open") : words;
    }

    private static String deed(Kind kind) {
        return switch (kind) {
            case BADGE, ASSERTION -> "awarded";
            case LEARNER_RECORD -> "gathered";
            case ENDORSEMENT -> "endorsed";
            case OTHER -> "stated";
        };
    }

    /** Whether it is about what somebody earned. */
    private boolean isOfSomebody() {
        return badge().filter(
                        facts -> facts.kind() != Kind.ENDORSEMENT && facts.kind() != Kind.OTHER)
                .isPresent();
    }

    /** What it is, if it is no badge and could be taken for one. */
    public Optional<String> kind(Frame frame) {
        return badge().map(BadgeFacts::kind)
                .filter(_ -> !isOfSomebody())
                .map(kind -> frame.t("verification.kind." + kind.name().toLowerCase(Locale.ROOT)));
    }

    private String word() {
        return Verdicts.word(checked.report());
    }

    public boolean isOfWithdrawnKey() {
        return Verdicts.isOfWithdrawnKey(checked.report());
    }

    /** What is in it, if it is a learner's record. */
    public Optional<RecordView> record() {
        return checked.report()
                .record()
                .map(facts ->
                        new RecordView(facts, HeldList.of(checked.report().contained(), number)));
    }

    /** The page here of the badge with the same address, if it is shown. */
    public Optional<String> current() {
        return checked.page().map(id -> "/badges/" + id);
    }

    private String date(Frame frame) {
        if (isOfWithdrawnKey()) {
            return Verdicts.withdrawal(checked.report())
                    .map(said -> Instant.parse(said.arguments().getOrDefault("date", "")))
                    .map(frame::date)
                    .orElse("");
        }
        Optional<Instant> day =
                verdict() == Verdict.NOT_YET_VALID
                        ? badge().flatMap(BadgeFacts::issued)
                        : badge().flatMap(BadgeFacts::expires);
        return day.map(frame::date).orElse("");
    }

    private boolean statusIsOpen() {
        return verdict() == Verdict.GENUINE_BUT_EXPIRED
                && checked.report()
                        .finding("status")
                        .filter(status -> status.outcome() == Outcome.UNCHECKED)
                        .isPresent();
    }

    public String counts(Frame frame) {
        return frame.t(
                "verification.counts",
                checked.report().count(Outcome.PASSED),
                checked.report().count(Outcome.FAILED),
                checked.report().count(Outcome.UNCHECKED));
    }

    public String finished(Frame frame) {
        return frame.t(
                "verification.finished",
                checked.took().toMillis() / 1000.0,
                frame.dateTime(checked.report().checkedAt()));
    }

    /** "clear-goals.png, 41 KB", or the address, or that it was text. */
    public String given(Frame frame) {
        String size =
                checked.bytes() < 1024
                        ? frame.t("verification.size.bytes", checked.bytes())
                        : frame.t("verification.size.kb", Math.round(checked.bytes() / 1024.0));
        return (checked.name().isBlank() ? frame.t("verification.given.text") : checked.name())
                + ", "
                + size;
    }

    /** The report as a file that the browser can keep, as the site does not; unless it is long. */
    public Optional<String> jsonLink() {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return bytes.length > LONGEST_JSON
                ? Optional.empty()
                : Optional.of(
                        "data:application/json;base64,"
                                + Base64.getEncoder().encodeToString(bytes));
    }

    /** The badge's page elsewhere, where the record names one that a person can open. */
    public Optional<String> page() {
        return checked.page()
                .map(id -> "/badges/" + id)
                .or(() -> checked.address().map(URI::toString));
    }
}
