package org.cairn.portfolio;

import java.util.Optional;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.files.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was found out of a file, so that a signed one is copied once. */
@Component
class GuiseStore {

    private final JdbcClient db;

    GuiseStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Guise> find(FileContent file) {
        return db.sql("select kind, copy, bytes from portfolio.guise where hash = :hash")
                .param("hash", file.hash().hex())
                .query((row, n) ->
                        switch (row.getString("kind")) {
                            case "itself" -> new Guise.Itself(file);
                            case "unsigned" ->
                                    unsigned(
                                            file,
                                            new Sha256(row.getString("copy")),
                                            row.getLong("bytes"));
                            default -> new Guise.Hidden();
                        })
                .optional();
    }

    void keepItself(FileContent file) {
        keep(file, "itself", Optional.empty());
    }

    void keepUnsigned(FileContent file, Stored copy) {
        keep(file, "unsigned", Optional.of(copy));
    }

    void keepHidden(FileContent file) {
        keep(file, "hidden", Optional.empty());
    }

    /** The first one to find out is believed: two copies need not be the same to the byte. */
    private void keep(FileContent file, String kind, Optional<Stored> copy) {
        db.sql(
                        """
                        insert into portfolio.guise (hash, kind, copy, bytes)
                        values (:hash, :kind, :copy, :bytes) on conflict (hash) do nothing
                        """)
                .param("hash", file.hash().hex())
                .param("kind", kind)
                .param("copy", copy.map(kept -> kept.hash().hex()).orElse(null))
                .param("bytes", copy.map(Stored::bytes).orElse(null))
                .update();
    }

    private static Guise unsigned(FileContent file, Sha256 copy, long bytes) {
        return new Guise.Unsigned(new FileContent(copy, bytes, file.mediaType(), file.fileName()));
    }
}
