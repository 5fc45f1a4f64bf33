package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerAddress;
import cn.kexin.crm.domain.customer.EmailAddress;
import cn.kexin.crm.domain.customer.PhoneNumber;
import cn.kexin.crm.ejb.audit.BulkTrail;
import cn.kexin.crm.ejb.customer.internal.matching.ImportedPairs;
import cn.kexin.crm.ejb.customer.internal.matching.MatchedDraft;
import cn.kexin.crm.ejb.shared.BulkIds;
import cn.kexin.crm.ejb.shared.EntityBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Stores new customers in bulk: themselves, their lines, the pairs to be reviewed, and that they were made. */
@ApplicationScoped
public class NewCustomers {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BulkTrail trail;

    /** @param drafts of the same customers, in the same order; told what became of them */
    void store(List<NewCustomer> customers, List<MatchedDraft> drafts, Instant now) {
        if (customers.isEmpty()) {
            return;
        }
        Connection connection = em.unwrap(Connection.class);
        BulkIds ids = new BulkIds(connection);
        try {
            List<Long> stored = storeThemselves(customers, connection, ids);
            for (int i = 0; i < drafts.size(); i++) {
                drafts.get(i).stored(stored.get(i), customers.get(i).customer().getNumber());
            }
            storeLines(customers, connection, ids);
            ImportedPairs.store(drafts, connection, ids, now);
            trail.created(Customer.TYPE, stored);
        } catch (SQLException e) {
            throw new IllegalStateException("The customers cannot be stored", e);
        }
    }

    private static List<Long> storeThemselves(List<NewCustomer> customers, Connection connection, BulkIds ids)
            throws SQLException {
        List<Long> stored = new ArrayList<>(customers.size());
        try (EntityBatch<Customer> batch = new EntityBatch<>(connection, Customer.class, ids)) {
            for (NewCustomer each : customers) {
                stored.add(batch.add(each.customer()));
            }
            batch.write();
        }
        return stored;
    }

    private static void storeLines(List<NewCustomer> customers, Connection connection, BulkIds ids)
            throws SQLException {
        try (EntityBatch<PhoneNumber> phones = new EntityBatch<>(connection, PhoneNumber.class, ids);
                EntityBatch<EmailAddress> emails = new EntityBatch<>(connection, EmailAddress.class, ids);
                EntityBatch<CustomerAddress> addresses = new EntityBatch<>(connection, CustomerAddress.class, ids)) {
            for (NewCustomer each : customers) {
                for (PhoneNumber phone : each.lines().phones()) {
                    phones.add(phone);
                }
                for (EmailAddress email : each.lines().emails()) {
                    emails.add(email);
                }
                for (CustomerAddress address : each.lines().addresses()) {
                    addresses.add(address);
                }
            }
            phones.write();
            emails.write();
            addresses.write();
        }
    }
}
