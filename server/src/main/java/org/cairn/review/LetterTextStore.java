package org.cairn.review;

import java.time.Instant;
import java.util.Optional;
import org.cairn.people.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts that issuers have written themselves. */
@Repository
class LetterTextStore {

    private final JdbcClient db;

    LetterTextStore(JdbcClient db) {
        this.db = db;
    }

    Optional<String> find(OrganizationId issuer, LetterTexts.Key key) {
        return db.sql(
                        """
                        select words from review.letter_text
                        where issuer = :issuer and verdict = :verdict and language = :language and words <> ''
                        """)
                .param("issuer", issuer.value())
                .param("verdict", key.verdict().code())
                .param("language", key.language().getLanguage())
                .query(String.class)
                .optional();
    }

    void keep(OrganizationId issuer, LetterTexts.Key key, String words, Instant now) {
        db.sql(
                        """
                        insert into review.letter_text (issuer, verdict, language, words, changed_at)
                        values (:issuer, :verdict, :language, :words, :now)
                        on conflict (issuer, verdict, language) do update
                        set words = excluded.words, changed_at = excluded.changed_at
                        """)
                .param("issuer", issuer.value())
                .param("verdict", key.verdict().code())
                .param("language", key.language().getLanguage())
                .param("words", words)
                .param("now", Columns.at(now))
                .update();
    }
}
