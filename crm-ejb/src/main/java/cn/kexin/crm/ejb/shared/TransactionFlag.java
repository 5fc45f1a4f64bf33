package cn.kexin.crm.ejb.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Tells the database, for the rest of the transaction, what it is for; guards of PostgreSQL ask, others have none. */
@ApplicationScoped
public class TransactionFlag {

    @Resource(lookup = "java:app/jdbc/crm")
    private DataSource dataSource;

    @PersistenceContext
    private EntityManager em;

    private volatile Boolean asked;

    /** @param name such as {@code crm.erasure} */
    public void set(String name, String text) {
        if (isAsked()) {
            em.createNativeQuery("select set_config(?1, ?2, true)")
                    .setParameter(1, name)
                    .setParameter(2, text)
                    .getSingleResult();
        }
    }

    private boolean isAsked() {
        if (asked == null) {
            try (Connection connection = dataSource.getConnection()) {
                asked = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return asked;
    }
}
