package org.cairn.review.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.review.Stage;
import org.cairn.review.WaitingFor;
import org.cairn.review.WorkRow;

/** My work: what is under way first, by what is due, then what is done. */
public record WorkPage(List<Line> open, List<Line> done) implements Page {

    /**
     * One submission.
     *
     * @param pilot whether it is tried in a pilot
     * @param again where the same can be begun again, if its badge counts no more
     * @param due what the cohort expects next of it
     * @param daysLeft business days to the promised decision
     */
    public record Line(
            WorkRow row,
            String title,
            boolean pilot,
            StatusView status,
            Optional<String> again,
            Optional<PartPage.Due> due,
            Optional<Integer> daysLeft) {

        public String path() {
            return "/submissions/" + row.id().value();
        }

        /** Where one goes on: what is due leads to its part. */
        public String go() {
            return path()
                    + due.filter(next -> row.stage() == Stage.DRAFT)
                            .map(next -> "/parts/" + next.day().part().id())
                            .orElse("");
        }

        /** By when the person, or whoever is at work, ought to be done. */
        Optional<Instant> byWhen() {
            return due.map(PartPage.Due::end).or(row::dueAt);
        }

        /** What is next, in a sentence. */
        public Text next() {
            return Text.of("review.next." + status.code(), row.attempt());
        }

        public boolean isMine() {
            return row.waitingFor() == WaitingFor.EDUCATOR;
        }
    }

    public WorkPage {
        open = List.copyOf(open);
        done = List.copyOf(done);
    }

    /** What the person can do now: what came back, else what is due first or changed last. */
    public Optional<Line> first() {
        return open.stream()
                .filter(Line::isMine)
                .min(Comparator.comparing(line -> line.row().stage() == Stage.DRAFT));
    }

    @Override
    public String template() {
        return "review/work-list";
    }
}
