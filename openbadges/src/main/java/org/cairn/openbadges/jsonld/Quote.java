package org.cairn.openbadges.jsonld;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A kept part as it stands in one document, with the names that are given there. */
final class Quote implements Lines {

    private final Quotable quotable;
    private final byte[][] names;
    private int at;

    Quote(Quotable quotable) {
        this.quotable = quotable;
        this.names = new byte[quotable.nameless().size()][];
    }

    /** One of its parts without an id. */
    private final class Part implements Nameless {

        private final int place;

        Part(int place) {
            this.place = place;
        }

        @Override
        public byte[] hash() {
            return quotable.hashes().get(place);
        }

        @Override
        public void call(int placeOfAll) {
            names[place] = Names.canonical(placeOfAll);
        }

        @Override
        public void writeAbout(Utf8 out) {
            quotable.nameless().get(place).write(out, names[place], names);
        }
    }

    List<Nameless> parts() {
        List<Nameless> parts = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            parts.add(new Part(i));
        }
        return parts;
    }

    @Override
    public boolean isAtEnd() {
        return at == quotable.named().size();
    }

    @Override
    public byte[] subject() {
        return quotable.named().get(at).subject();
    }

    @Override
    public void writeNext(Utf8 out) {
        quotable.named().get(at++).write(out, names);
    }

    @Override
    public Optional<Passage> takeFixed() {
        Passage next = quotable.named().get(at);
        if (!next.isFixed()) {
            return Optional.empty();
        }
        at++;
        return Optional.of(next);
    }
}
