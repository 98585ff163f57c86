package org.cairn.verification.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.openbadges.verify.Report;
import org.cairn.platform.web.Frame;

/**
 * The credentials in one file, as the page lists them: those that do not count come first, the
 * worst of them at the top. Of a long list only these show all that was found of them.
 *
 * @param held each of them, in the order of the file
 * @param number the one whose details were asked for; 0 for none
 */
public record HeldList(List<HeldCredential> held, int number) {

    /** The details of so many are a page that loads at once and that somebody reads. */
    private static final int OPENED = 50;

    /** So many rows somebody scrolls past to see what comes after them. */
    private static final int SEEN = 100;

    public HeldList {
        held = List.copyOf(held);
    }

    static HeldList of(List<Report> reports, int number) {
        return new HeldList(
                IntStream.range(0, reports.size())
                        .mapToObj(place -> new HeldCredential(place + 1, reports.get(place)))
                        .toList(),
                number);
    }

    /** Those that are not genuine and current, the worst first. */
    public List<HeldCredential> wanting() {
        return held.stream()
                .filter(one -> !one.isCurrent())
                .sorted(Comparator.comparingInt(HeldCredential::gravity))
                .toList();
    }

    public List<HeldCredential> current() {
        return held.stream().filter(HeldCredential::isCurrent).toList();
    }

    /** "Not genuine: 3 · Revoked: 1". */
    public String tally(Frame frame) {
        Map<String, Long> counts =
                wanting().stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.verdict(frame),
                                        LinkedHashMap::new,
                                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(one -> frame.t("verification.held.tally", one.getKey(), one.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /** Whether the details of some are not on the page. */
    public boolean isLong() {
        return held.size() > OPENED;
    }

    /** Whether those that count are listed before anybody asks. */
    public boolean isSeenWhole() {
        return current().size() <= SEEN;
    }

    /** Those that do not count whose details are on the page. */
    public List<HeldCredential> opened() {
        List<HeldCredential> wanting = wanting();
        return isLong() ? wanting.subList(0, Math.min(OPENED, wanting.size())) : wanting;
    }

    /** Those that do not count whose details are given when somebody asks. */
    public List<HeldCredential> closed() {
        List<HeldCredential> wanting = wanting();
        return wanting.subList(opened().size(), wanting.size());
    }

    /** The one whose details were asked for. */
    public Optional<HeldCredential> chosen() {
        return number >= 1 && number <= held.size()
                ? Optional.of(held.get(number - 1))
                : Optional.empty();
    }

    /** Whether one was asked for that is not there. */
    public boolean isMissed() {
        return number != 0 && chosen().isEmpty();
    }
}
