package org.cairn.awards;

/** Names an award by 26 letters and digits that nobody can guess. */
public record AwardId(String value) {

    private static final int LENGTH = 26;

    public AwardId {
        if (value.length() != LENGTH || !value.chars().allMatch(AwardId::isSign)) {
            throw new IllegalArgumentException("no award is named " + value);
        }
    }

    private static boolean isSign(int letter) {
        return letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'z';
    }

    public static AwardId of(String text) {
        return new AwardId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
