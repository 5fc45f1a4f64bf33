package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.ejb.exchange.ImportFile;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import javax.sql.DataSource;

/** Keeps the files of imports in the database, in pieces, until the import is over; read back piece by piece. */
@ApplicationScoped
public class ImportFiles {

    private static final int PIECE = 256 << 10;

    @Resource(lookup = "java:app/jdbc/crm")
    private DataSource dataSource;

    void keep(long runId, ImportFile file) {
        try (InputStream in = file.content().open();
                Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into import_piece (run_id, piece, content) values (?, ?, ?)")) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                insert.setLong(1, runId);
                insert.setInt(2, number++);
                insert.setBytes(3, piece);
                insert.executeUpdate();
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The file could not be kept", e);
        }
    }

    InputStream open(long runId) {
        return new SequenceInputStream(new Pieces(runId));
    }

    void drop(long runId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from import_piece where run_id = ?")) {
            delete.setLong(1, runId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The file could not be dropped", e);
        }
    }

    private byte[] piece(long runId, int number) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select content from import_piece where run_id = ? and piece = ?")) {
            select.setLong(1, runId);
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The file could not be read", e);
        }
    }

    /** Fetches the next piece when it is asked for. */
    private final class Pieces implements Enumeration<InputStream> {

        private final long runId;
        private int number;
        private byte[] next;

        Pieces(long runId) {
            this.runId = runId;
            this.next = piece(runId, 0);
        }

        @Override
        public boolean hasMoreElements() {
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            InputStream piece = new ByteArrayInputStream(next);
            next = piece(runId, ++number);
            return piece;
        }
    }
}
