package cn.kexin.crm.ejb.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.notification.MailChoice;
import cn.kexin.crm.domain.notification.NoticeKind;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.casework.AssignCase;
import cn.kexin.crm.ejb.casework.Assignee;
import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.NewOrganisation;
import cn.kexin.crm.ejb.mail.internal.TestMailSettings;
import cn.kexin.crm.ejb.notification.internal.NoticeMailing;
import cn.kexin.crm.ejb.notification.internal.NoticeOutbox;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices by e-mail: to those who want them, when they want them, and with nothing in them that they may not see. */
class NoticeMailIT extends FacadeTest {

    /** Half past nine on a Monday in China. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:30:00Z");

    private static final String ADDRESS = "liu.zhiqiang@kexin.example";
    private static final String CUSTOMER = "邮件保密有限公司";

    @EJB
    private NoticeFacade notices;

    @EJB
    private NoticePreferenceFacade preferences;

    @EJB
    private CaseworkFacade casework;

    @EJB
    private CustomerFacade customers;

    @Inject
    private NoticeMailing mailing;

    @Inject
    private NoticeOutbox outbox;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserTransaction transaction;

    private GreenMail server;
    private long customer;

    @BeforeEach
    void aServerAndSomebodyWithAnAddress() throws Exception {
        TestClock.set(MONDAY);
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.setUser("crm@kexin.example", "crm@kexin.example", "secret");
        serverIsAt(server.getSmtp().getPort());
        transaction.begin();
        Person engineer = em.createQuery("select p from Person p where p.username = 'functional'", Person.class)
                .getSingleResult();
        engineer.describe(engineer.getName(), ADDRESS, null);
        em.createQuery("delete from Notice n").executeUpdate();
        em.createQuery("delete from NoticeMail m").executeUpdate();
        em.createQuery("delete from NoticePreference p").executeUpdate();
        transaction.commit();
        customer = as.user(
                "caoyang", () -> customers.create(NewOrganisation.of(CUSTOMER, null, "CHENGDU", "caoyang"), true));
    }

    private static void serverIsAt(int port) {
        TestMailSettings.set("out.host", "127.0.0.1");
        TestMailSettings.set("out.port", port);
        TestMailSettings.set("out.user", "crm@kexin.example");
        TestMailSettings.set("out.password", "secret");
        TestMailSettings.set("out.tls", "NONE");
        TestMailSettings.set("out.from", "crm@kexin.example");
    }

    @AfterEach
    void stopServer() {
        server.stop();
        TestMailSettings.clear();
    }

    private long given() {
        long id = as.user(
                "service",
                () -> casework.open(new OpenCase(
                        "SERVICE_REQUEST",
                        "EQUIPMENT_FAULT",
                        customer,
                        null,
                        "绝不写进邮件的内容",
                        null,
                        Channel.PHONE,
                        Priority.NORMAL,
                        null)));
        give(id, "ENGINEERING", "functional");
        return id;
    }

    private void give(long id, String unit, String person) {
        CaseView seen = as.user("customer_dept", () -> casework.find(id));
        as.user(
                "customer_dept",
                () -> casework.assign(new AssignCase(id, seen.row().version(), new Assignee(unit, person), null)));
    }

    private void choose(MailChoice choice, String quietFrom, String quietTo) {
        as.user(
                "functional",
                () -> preferences.choose(new NoticePreferenceCommand(
                        "zh",
                        "Asia/Shanghai",
                        8,
                        quietFrom == null ? null : LocalTime.parse(quietFrom),
                        quietTo == null ? null : LocalTime.parse(quietTo),
                        Map.of(NoticeKind.CASE_ASSIGNED, choice))));
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return subject(message) + "\n" + message.getContent();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aMailTellsTheNumberAndTheCustomerOfWhoMaySeeItAndNothingElse() throws Exception {
        choose(MailChoice.AT_ONCE, null, null);
        long id = given();
        String number = as.user("functional", () -> casework.find(id)).row().number();

        mailing.send();
        mailing.send();

        assertThat(received()).singleElement().satisfies(message -> {
            assertThat(message.getAllRecipients()[0]).hasToString(ADDRESS);
            assertThat(subject(message)).contains(number);
            assertThat(text(message)).contains(CUSTOMER).doesNotContain("绝不写进邮件的内容");
            assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        });
    }

    @Test
    void whatWentOutOfSightOrWasReadBeforeIsNotMailed() {
        choose(MailChoice.AT_ONCE, null, null);
        long gone = given();
        give(gone, "FINANCE", "tianli");
        long read = given();
        as.user("functional", () -> notices.markAllRead());
        assertThat(read).isNotEqualTo(gone);

        mailing.send();

        assertThat(received()).isEmpty();
        assertThat(outbox.due()).isEmpty();
    }

    @Test
    void mailWaitsForTheEndOfTheQuietHoursWhileTheScreenDoesNot() {
        choose(MailChoice.AT_ONCE, "09:00", "10:00");
        given();
        mailing.send();
        assertThat(received()).isEmpty();
        assertThat(as.user("functional", () -> notices.unread())).isPositive();

        TestClock.advance(Duration.ofMinutes(30));
        mailing.send();

        assertThat(received()).hasSize(1);
    }

    @Test
    void theMailOfTheDayComesOnceWithEverythingToldUntilItsHour() {
        choose(MailChoice.DIGEST, null, null);
        given();
        given();
        mailing.digest();
        mailing.send();
        assertThat(received()).as("its hour was before it was told").isEmpty();

        TestClock.set(MONDAY.plus(Duration.ofHours(23)));
        given();
        mailing.digest();
        mailing.digest();
        mailing.send();
        mailing.send();
        assertThat(received()).singleElement().satisfies(message -> assertThat(subject(message))
                .contains("2"));

        TestClock.advance(Duration.ofDays(1));
        mailing.digest();
        mailing.send();
        assertThat(received()).hasSize(2);
    }

    @Test
    void whoWantsNoneGetsNone() {
        choose(MailChoice.OFF, null, null);
        given();
        mailing.digest();
        mailing.send();

        assertThat(received()).isEmpty();
    }

    @Test
    void aNodeThatDiesWhileSendingLeavesTheMailToTheNextUnderTheSameMessageId() {
        choose(MailChoice.AT_ONCE, null, null);
        given();
        List<Long> due = outbox.due();
        String key = outbox.begin(due.get(0)).orElseThrow().key();
        // Here the node dies; the other one sees that somebody has begun.
        mailing.send();
        assertThat(received()).isEmpty();

        TestClock.advance(Duration.ofMinutes(6));
        mailing.send();
        mailing.send();

        assertThat(received()).singleElement().satisfies(message -> assertThat(message.getMessageID())
                .contains(key));
    }

    @Test
    void whileTheServerIsAwayMailWaits() {
        choose(MailChoice.AT_ONCE, null, null);
        server.stop();
        given();
        mailing.send();
        server.start();
        server.setUser("crm@kexin.example", "crm@kexin.example", "secret");
        serverIsAt(server.getSmtp().getPort());
        mailing.send();
        assertThat(received()).as("not yet tried again").isEmpty();

        TestClock.advance(Duration.ofMinutes(2));
        mailing.send();

        assertThat(received()).hasSize(1);
    }

    @Test
    void choicesThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> choose(MailChoice.OFF, "22:00", null))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                        .isEqualTo("notification.error.quiet"));
        assertThatThrownBy(() -> as.user(
                        "functional",
                        () -> preferences.choose(
                                new NoticePreferenceCommand("zh", "Asia/Nowhere", 8, null, null, Map.of()))))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                        .isEqualTo("notification.error.zone"));
        assertThat(Stream.of(NoticeKind.values()))
                .allMatch(kind ->
                        as.user("tianli", () -> preferences.mine()).habits().choice(kind) == kind.usualMail());
    }
}
