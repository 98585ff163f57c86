package org.cairn.notices;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.people.Me;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: which notices also come by mail. */
@Service
public class MailWishes {

    private final WishStore store;

    MailWishes(WishStore store) {
        this.store = store;
    }

    /** Each kind that this person can get in one of the roles held, and whether mail comes. */
    @Transactional(readOnly = true)
    public Map<Kind, Boolean> of(Me me) {
        Map<Kind, Boolean> chosen = store.of(me.id());
        Map<Kind, Boolean> all = new EnumMap<>(Kind.class);
        kinds(me).forEach(kind -> all.put(kind, chosen.getOrDefault(kind, kind.isUsuallyByMail())));
        return all;
    }

    /** Keeps the choice for every kind that the person can get. */
    @Transactional
    public void keep(Me me, Set<Kind> wanted) {
        kinds(me).forEach(kind -> store.keep(me.id(), kind, wanted.contains(kind)));
    }

    boolean wants(PersonId person, Kind kind) {
        return store.of(person).getOrDefault(kind, kind.isUsuallyByMail());
    }

    private static List<Kind> kinds(Me me) {
        return Kind.all().stream().filter(kind -> kind.isFor(me)).toList();
    }
}
