package cn.kexin.crm.ejb.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cn.kexin.crm.domain.customer.list.BulkField;
import cn.kexin.crm.domain.customer.list.BulkOutcome;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A change of many customers whose node dies on the way; apart from the other tests because it needs so many. */
class BulkRestartIT extends FacadeTest {

    @EJB
    private CustomerFacade customers;

    @EJB
    private BulkFacade bulk;

    @Resource(lookup = "java:app/jdbc/crm")
    private DataSource database;

    @Test
    void aChangeWhoseNodeDiedGoesOnAndDoesNothingTwice() throws SQLException {
        int many = 3 * BulkFacade.AT_ONCE;
        as.user("sales", () -> {
            for (int i = 0; i < many; i++) {
                customers.create(NewOrganisation.of("断点批量 " + i, null, "CHONGQING", "sales"), true);
            }
        });
        BulkSelection all = BulkSelection.all(CustomerFilter.where("name.starts:断点批量"));
        long id = as.user("sales", () -> bulk.begin(all, BulkCommand.edit(BulkField.REGION, "断点")));
        Instant until = Instant.now().plus(Duration.ofSeconds(60));
        while (as.user("sales", () -> bulk.find(id)).count(BulkOutcome.CHANGED) == 0
                && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }

        int died =
                update("update background_job set node = 'gone', lease_until = current_timestamp - interval '1' hour "
                        + "where kind = 'bulk-change' and state = 'RUNNING' and subject = '" + id + "'");
        await(id);

        assertThat(died).as("the change was under way").isEqualTo(1);
        assertThat(as.user("sales", () -> bulk.find(id)).counts())
                .containsOnly(entry(BulkOutcome.CHANGED, (long) many));
        assertThat(single("select attempts from background_job where kind = 'bulk-change' and subject = '" + id + "'"))
                .isEqualTo(2);
        assertThat(single("select count(*) from change_entry where kind = 'CHANGED' and new_text = '断点'"))
                .as("each customer is changed once")
                .isEqualTo(many);
        assertThat(as.user("sales", () -> customers.count(CustomerFilter.where("region.is:断点"))))
                .isEqualTo(many);
    }

    private void await(long change) {
        Instant until = Instant.now().plus(Duration.ofSeconds(60));
        while (as.user("sales", () -> bulk.find(change)).running()
                && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
    }

    private int update(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private long single(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
