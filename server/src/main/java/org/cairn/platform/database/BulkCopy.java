package org.cairn.platform.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Adds many rows by one statement, in the transaction of the caller: all of them, or none. */
@Component
public class BulkCopy {

    private static final byte[] HEADER =
            ByteBuffer.allocate(19)
                    .put("PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1))
                    .array();
    private static final byte[] TRAILER = {-1, -1};

    private final JdbcTemplate db;

    BulkCopy(JdbcTemplate db) {
        this.db = db;
    }

    /**
     * Copies the rows part by part; PostgreSQL takes up one while the next is being made.
     *
     * @param sql {@code copy table (columns) from stdin with (format binary)}
     * @param parts what goes wrong with one of them leaves nothing of any
     */
    public void copyIn(String sql, Iterator<BinaryRows> parts) {
        db.execute(
                (ConnectionCallback<Long>)
                        connection -> {
                            CopyIn copy =
                                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
                            try {
                                copy.writeToCopy(HEADER, 0, HEADER.length);
                                while (parts.hasNext()) {
                                    BinaryRows rows = parts.next();
                                    copy.writeToCopy(rows.array(), 0, rows.length());
                                    copy.flushCopy();
                                }
                                copy.writeToCopy(TRAILER, 0, TRAILER.length);
                                return copy.endCopy();
                            } finally {
                                if (copy.isActive()) {
                                    copy.cancelCopy();
                                }
                            }
                        });
    }
}
