package org.cairn.notices;

import java.time.Clock;
import java.util.List;
import org.cairn.people.PersonId;
import org.cairn.people.UnreadNotices;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: what one was told, one's own notices only. */
@Service
public class Notices implements UnreadNotices {

    /** How many stand on a page. */
    public static final int SIZE = 25;

    private static final int MOST_COUNTED = 100;

    /** The list goes back so far; an approver of a large state is told more than that in a year. */
    private static final int MOST_LISTED = 200 * SIZE;

    private final NoticeStore store;
    private final Clock clock;

    Notices(NoticeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * One page, newest first.
     *
     * @param page the one shown, from 1, never beyond the last
     */
    public record Shown(List<Notice> notices, long total, int unread, int page) {

        public Shown {
            notices = List.copyOf(notices);
        }

        public int pages() {
            return (int) Math.max(1, (total + SIZE - 1) / SIZE);
        }
    }

    @Transactional(readOnly = true)
    public Shown of(PersonId me, int wanted) {
        long total = store.count(me, MOST_LISTED);
        int pages = (int) Math.max(1, (total + SIZE - 1) / SIZE);
        int page = Math.clamp(wanted, 1, pages);
        return new Shown(
                store.of(me, (page - 1) * SIZE, SIZE), total, store.unread(me, MOST_COUNTED), page);
    }

    /** Counts to a hundred at most; more is many. */
    @Override
    @Transactional(readOnly = true)
    public int of(PersonId me) {
        return store.unread(me, MOST_COUNTED);
    }

    /** Marks it read and says where it leads. */
    @Transactional
    public String open(PersonId me, NoticeId id) {
        return store.open(me, id, clock.instant()).orElseThrow(NotThere::new);
    }

    @Transactional
    public void readAll(PersonId me) {
        store.readAll(me, clock.instant());
    }
}
