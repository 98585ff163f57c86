package org.cairn.openbadges.credential;

/**
 * The parts of a person's name and the birthday, where a profile is that of a person (Open Badges
 * 3.0, Profile).
 *
 * @param additional a middle name
 * @param patronymic the father's name as part of the name
 * @param prefix such as Dr.
 * @param suffix such as M.D.
 * @param familyPrefix such as von or de
 */
public record PersonName(
        String given,
        String family,
        String additional,
        String patronymic,
        String prefix,
        String suffix,
        String familyPrefix) {

    /** The profile of an organization has none. */
    public static final PersonName NONE = new PersonName("", "");

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public PersonName {
        for (String part :
                new String[] {
                    given, family, additional, patronymic, prefix, suffix, familyPrefix
                }) {
            Check.optional(part, "A part of the name");
        }
    }

    /** Given and family name alone. */
    public PersonName(String given, String family) {
        this(given, family, "", "", "", "", "");
    }

    static PersonName of(FieldReader in) {
        return new PersonName(
                in.text("givenName"),
                in.text("familyName"),
                in.text("additionalName"),
                in.text("patronymicName"),
                in.text("honorificPrefix"),
                in.text("honorificSuffix"),
                in.text("familyNamePrefix"));
    }

    Fields into(Fields fields) {
        return fields.text("givenName", given)
                .text("familyName", family)
                .text("additionalName", additional)
                .text("patronymicName", patronymic)
                .text("honorificPrefix", prefix)
                .text("honorificSuffix", suffix)
                .text("familyNamePrefix", familyPrefix);
    }
}
