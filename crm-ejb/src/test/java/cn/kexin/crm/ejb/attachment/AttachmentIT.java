package cn.kexin.crm.ejb.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.audit.ChangeKind;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.audit.ChangeFilter;
import cn.kexin.crm.ejb.audit.ChangeRow;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.ejb.customer.CustomerHistoryFacade;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of customers: who sees and removes them, what is taken, and that every byte comes back. */
class AttachmentIT extends FacadeTest {

    private static final PageRequest FIRST = new PageRequest(0, 50, null);
    private static final String CUSTOMER = "customer";

    @EJB
    private AttachmentFacade attachments;

    @EJB
    private CustomerFacade customers;

    @EJB
    private CustomerHistoryFacade history;

    @Resource(lookup = "java:app/jdbc/crm")
    private DataSource database;

    private long customer() {
        return as.user("sales", () -> customers
                .list(CustomerFilter.where("ownerUnit.is:CHONGQING"), FIRST)
                .rows()
                .get(0)
                .id());
    }

    private long add(String username, long customer, String name, byte[] content) {
        return as.user(username, () -> attachments.add(CUSTOMER, customer, name, new ByteArrayInputStream(content)));
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    private List<AttachmentRow> filesOf(String username, long customer) {
        return as.user(
                username, () -> attachments.list(CUSTOMER, customer, FIRST).rows());
    }

    @Test
    void everyByteComesBackInPortions() {
        long customer = customer();
        byte[] content = new byte[3_000_001];
        new Random(7).nextBytes(content);
        long id = add("sales", customer, "大图纸.dwg", content);

        byte[] read = as.user("sales", () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            attachments.write(CUSTOMER, customer, id, out);
            return out.toByteArray();
        });

        assertThat(Arrays.equals(read, content)).isTrue();
        AttachmentRow row = as.user("sales", () -> attachments.find(CUSTOMER, customer, id));
        assertThat(row.size()).isEqualTo(content.length);
        assertThat(row.sha256()).hasSize(64);
        assertThat(row.addedBy().code()).isEqualTo("sales");
        assertThat(row.mediaType()).isEqualTo("application/octet-stream");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aFileIsSeenByExactlyThoseWhoSeeItsCustomer(Role role) {
        long customer = customer();
        long id = add("sales", customer, "谁能看.pdf", pdf("谁能看"));
        String username = role.name().toLowerCase(java.util.Locale.ROOT);

        boolean seesCustomer = isGranted(() -> as.user(username, () -> customers.find(customer)));

        assertThat(isGranted(() -> filesOf(username, customer))).isEqualTo(seesCustomer);
        assertThat(isGranted(() -> as.user(username, () -> attachments.find(CUSTOMER, customer, id))))
                .isEqualTo(seesCustomer);
        assertThat(isGranted(() -> as.user(username, () -> {
                    attachments.write(CUSTOMER, customer, id, new ByteArrayOutputStream());
                    return null;
                })))
                .isEqualTo(seesCustomer);
        if (!seesCustomer) {
            assertThat(isGranted(() -> add(username, customer, "a.pdf", pdf(""))))
                    .isFalse();
        }
    }

    private static boolean isGranted(Runnable call) {
        try {
            call.run();
            return true;
        } catch (NotFoundException | EJBAccessException e) {
            return false;
        }
    }

    @Test
    void aFileIsNotFoundUnderAnotherRecord() {
        long customer = customer();
        long id = add("sales", customer, "别处.pdf", pdf("别处"));

        assertThatThrownBy(() -> as.user("executive", () -> attachments.find(CUSTOMER, customer + 1, id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as.user("executive", () -> attachments.find("case", customer, id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyWhoeverAddedItOrMayChangeTheCustomerRemovesAFileAndSaysWhy() {
        long customer = customer();
        long own = add("service", customer, "客服上传.pdf", pdf("1"));
        long other = add("sales", customer, "销售上传.pdf", pdf("2"));

        assertThatThrownBy(() -> as.user("service", () -> attachments.remove(CUSTOMER, customer, other, "想删")))
                .isInstanceOf(BusinessRuleException.class);
        as.user("service", () -> attachments.remove(CUSTOMER, customer, own, "传错了"));
        as.user("sales_director", () -> attachments.remove(CUSTOMER, customer, other, "已过期"));

        assertThat(filesOf("sales", customer)).extracting(AttachmentRow::id).doesNotContain(own, other);
        assertThatThrownBy(() -> as.user("sales", () -> attachments.find(CUSTOMER, customer, own)))
                .isInstanceOf(NotFoundException.class);
        assertThat(portions(own)).isZero();
        List<ChangeRow> rows = as.user(
                "sales", () -> history.list(customer, ChangeFilter.all(), FIRST).rows());
        assertThat(rows)
                .filteredOn(row -> row.partId() == own)
                .extracting(ChangeRow::kind)
                .containsExactly(ChangeKind.CHANGED, ChangeKind.CREATED);
        assertThat(rows).filteredOn(row -> row.partId() == own).first().satisfies(row -> {
            assertThat(row.part()).isEqualTo("客服上传.pdf");
            assertThat(row.after()).isEqualTo("传错了");
            assertThat(row.person().code()).isEqualTo("service");
        });
    }

    private long portions(long id) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from attachment_chunk where attachment_id = " + id)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsEmptyOrRunsIsRefusedAndLeavesNothing() {
        long customer = customer();
        int before = filesOf("sales", customer).size();

        assertRefused(customer, "空.pdf", new byte[0], "attachment.error.empty");
        assertRefused(
                customer, "报价.pdf", "MZ\u0090\0".getBytes(StandardCharsets.ISO_8859_1), "attachment.error.forbidden");
        assertRefused(
                customer,
                "图.png",
                "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8),
                "attachment.error.forbidden");
        assertRefused(customer, "run.bat", "echo".getBytes(StandardCharsets.UTF_8), "attachment.error.forbidden");

        assertThat(filesOf("sales", customer)).hasSize(before);
    }

    @Test
    void aFileTooLargeIsRefusedWhileItPasses() {
        long customer = customer();
        long[] read = new long[1];
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) 'x');
                read[0] += length;
                return length;
            }
        };

        assertThatThrownBy(() -> as.user("sales", () -> attachments.add(CUSTOMER, customer, "无尽.txt", endless)))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getKey())
                        .isEqualTo("attachment.error.tooLarge"));

        assertThat(read[0]).isLessThan(25L << 20);
        assertThat(filesOf("sales", customer))
                .extracting(AttachmentRow::fileName)
                .doesNotContain("无尽.txt");
    }

    @Test
    void aStreamThatBreaksLeavesNothing() {
        long customer = customer();
        InputStream breaking = new InputStream() {
            private int left = 400_000;

            @Override
            public int read() throws IOException {
                if (--left < 0) {
                    throw new IOException("gone");
                }
                return 'x';
            }
        };

        assertThatThrownBy(() -> as.user("sales", () -> attachments.add(CUSTOMER, customer, "断.txt", breaking)))
                .isInstanceOf(Exception.class);

        assertThat(filesOf("sales", customer))
                .extracting(AttachmentRow::fileName)
                .doesNotContain("断.txt");
    }

    private void assertRefused(long customer, String name, byte[] content, String key) {
        assertThatThrownBy(() -> add("sales", customer, name, content))
                .isInstanceOfSatisfying(
                        BusinessRuleException.class, e -> assertThat(e.getKey()).isEqualTo(key));
    }
}
