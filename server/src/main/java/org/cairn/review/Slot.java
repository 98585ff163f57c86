package org.cairn.review;

/** A place in the work that is filled: a prompt, or an evidence demand, of one part. */
public record Slot(String part, String id) implements Comparable<Slot> {

    public Slot {
        if (part.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("a slot names its part and itself");
        }
    }

    @Override
    public int compareTo(Slot other) {
        int byPart = part.compareTo(other.part);
        return byPart == 0 ? id.compareTo(other.id) : byPart;
    }

    @Override
    public String toString() {
        return part + "/" + id;
    }
}
