package org.cairn.platform.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Adds many rows by one statement, in the transaction of the caller: all of them, or none. */
@Component
public class BulkCopy {

    private static final Logger LOG = LoggerFactory.getLogger(BulkCopy.class);
    private static final byte[] HEADER =
            ByteBuffer.allocate(19)
                    .put("PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1))
                    .array();
    private static final byte[] TRAILER = {-1, -1};

    private final JdbcTemplate db;

    public BulkCopy(JdbcTemplate db) {
        this.db = db;
    }

    /**
     * Copies rows. PostgreSQL takes them up once it has all of them, or a thousand: of the binary
     * form it does not count the bytes that wait.
     *
     * @param sql {@code copy table (columns) from stdin with (format binary)}
     */
    public void copyIn(String sql, BinaryRows rows) {
        // in the words in which JdbcTemplate tells all others
        LOG.debug("Executing SQL statement [{}]", sql);
        db.execute(
                (ConnectionCallback<Long>)
                        connection -> {
                            CopyIn copy =
                                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
                            try {
                                copy.writeToCopy(HEADER, 0, HEADER.length);
                                copy.writeToCopy(rows.array(), 0, rows.length());
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
