package cn.kexin.crm.ejb.attachment.internal;

import cn.kexin.crm.domain.attachment.AttachmentPlace;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Keeps bytes in the database, in portions small enough to be held by the dozen. */
@ApplicationScoped
public class DatabaseContent implements Content {

    private static final int PORTION = 1 << 18;

    @Resource(lookup = "java:app/jdbc/crm")
    private DataSource dataSource;

    @Override
    public AttachmentPlace place() {
        return AttachmentPlace.DATABASE;
    }

    @Override
    public void store(long id, InputStream in) throws IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into attachment_chunk (attachment_id, seq, content) values (?, ?, ?)")) {
            int seq = 0;
            for (byte[] portion = in.readNBytes(PORTION); portion.length > 0; portion = in.readNBytes(PORTION)) {
                insert.setLong(1, id);
                insert.setInt(2, ++seq);
                insert.setBytes(3, portion);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new NoRoomException(e);
        }
    }

    @Override
    public void copy(long id, OutputStream out) throws IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select content from attachment_chunk where attachment_id = ? and seq = ?")) {
            select.setLong(1, id);
            for (int seq = 1; copyPortion(select, seq, out); seq++) {
                // One portion after the other, so that no more than one is held.
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static boolean copyPortion(PreparedStatement select, int seq, OutputStream out)
            throws SQLException, IOException {
        select.setInt(2, seq);
        try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return false;
            }
            out.write(row.getBytes(1));
            return true;
        }
    }

    @Override
    public void remove(long id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from attachment_chunk where attachment_id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
