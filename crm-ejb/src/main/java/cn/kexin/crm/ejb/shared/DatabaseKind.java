package cn.kexin.crm.ejb.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Which database this is, for the few conditions that are written for the indexes of one of them. */
@ApplicationScoped
public class DatabaseKind {

    @Resource(lookup = "java:app/jdbc/crm")
    private DataSource dataSource;

    private boolean postgresql;

    @PostConstruct
    void ask() {
        try (Connection connection = dataSource.getConnection()) {
            postgresql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }

    public boolean isPostgresql() {
        return postgresql;
    }
}
