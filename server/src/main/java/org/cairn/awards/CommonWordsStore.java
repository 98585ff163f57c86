package org.cairn.awards;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words that many badges share, each kept once. */
@Repository
class CommonWordsStore {

    private final JdbcClient db;

    CommonWordsStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * Their numbers, by their hashes; what is new is added in the caller's transaction. The caller
     * holds the audit log, so that nobody else can be adding it now.
     */
    Map<String, Long> numbers(Collection<CommonWords> all) {
        Map<String, Long> numbers = new HashMap<>();
        db.sql("select sha256, number from awards.common_words where sha256 = any(:hashes)")
                .param("hashes", all.stream().map(CommonWords::sha256).toArray(String[]::new))
                .query((row, index) -> numbers.put(row.getString("sha256"), row.getLong("number")))
                .list();
        all.forEach(words -> numbers.computeIfAbsent(words.sha256(), _ -> add(words)));
        return numbers;
    }

    private long add(CommonWords words) {
        return db.sql(
                        """
                        insert into awards.common_words (sha256, issuer, achievement)
                        values (:sha256, :issuer, :achievement) returning number
                        """)
                .param("sha256", words.sha256())
                .param("issuer", words.issuer())
                .param("achievement", words.achievement())
                .query(Long.class)
                .single();
    }
}
