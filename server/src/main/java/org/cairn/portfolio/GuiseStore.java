package org.cairn.portfolio;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        return Optional.ofNullable(find(Set.of(file)).get(file));
    }

    /** All at once; without those that nobody has looked into. */
    Map<FileContent, Guise> find(Set<FileContent> files) {
        Map<String, Found> known = new HashMap<>();
        db.sql("select hash, kind, copy, bytes from portfolio.guise where hash = any(:hashes)")
                .param("hashes", hashes(files))
                .query((row, n) ->
                        new Found(
                                row.getString("hash"),
                                row.getString("kind"),
                                Optional.ofNullable(row.getString("copy")).map(Sha256::new),
                                row.getLong("bytes")))
                .list()
                .forEach(found -> known.put(found.hash(), found));
        Map<FileContent, Guise> guises = new HashMap<>();
        for (FileContent file : files) {
            Optional.ofNullable(known.get(file.hash().hex()))
                    .ifPresent(found -> guises.put(file, found.of(file)));
        }
        return guises;
    }

    private static String[] hashes(Set<FileContent> files) {
        return files.stream().map(file -> file.hash().hex()).distinct().toArray(String[]::new);
    }

    private record Found(String hash, String kind, Optional<Sha256> copy, long bytes) {

        Guise of(FileContent file) {
            return switch (kind) {
                case "itself" -> new Guise.Itself(file);
                case "unsigned" ->
                        new Guise.Unsigned(
                                new FileContent(
                                        copy.orElseThrow(),
                                        bytes,
                                        file.mediaType(),
                                        file.fileName()));
                default -> new Guise.Hidden();
            };
        }
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
}
