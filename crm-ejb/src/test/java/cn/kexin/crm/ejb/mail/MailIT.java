package cn.kexin.crm.ejb.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.domain.mail.FilingGround;
import cn.kexin.crm.domain.mail.MailMessage;
import cn.kexin.crm.domain.mail.MailState;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.attachment.AttachmentFacade;
import cn.kexin.crm.ejb.attachment.AttachmentRow;
import cn.kexin.crm.ejb.customer.ContactCommand;
import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.InteractionFacade;
import cn.kexin.crm.ejb.customer.InteractionRow;
import cn.kexin.crm.ejb.customer.NewOrganisation;
import cn.kexin.crm.ejb.mail.internal.MailPoller;
import cn.kexin.crm.ejb.mail.internal.MailSender;
import cn.kexin.crm.ejb.mail.internal.RetainedMails;
import cn.kexin.crm.ejb.mail.internal.TestMailSettings;
import cn.kexin.crm.ejb.privacy.RetentionFacade;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail that comes in finds its customer, mail that goes out is sent once; against a mail server in the same process. */
class MailIT extends FacadeTest {

    private static final PageRequest ALL = new PageRequest(0, 100, null);
    private static final String BOX = "crm@kexin-test.cn";
    private static final Charset GBK = Charset.forName("GBK");

    @EJB
    private MailFacade mails;

    @EJB
    private MailWritingFacade writing;

    @EJB
    private MailTemplateFacade templates;

    @EJB
    private MailServerFacade servers;

    @EJB
    private CustomerFacade customers;

    @EJB
    private ContactFacade contacts;

    @EJB
    private InteractionFacade interactions;

    @EJB
    private AttachmentFacade files;

    @Inject
    private MailPoller poller;

    @Inject
    private MailSender sender;

    @Inject
    private RetainedMails retained;

    @EJB
    private RetentionFacade retention;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserTransaction transaction;

    private GreenMail server;
    private GreenMailUser box;

    @BeforeEach
    void startServer() {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
        });
        server.start();
        box = server.setUser(BOX, BOX, "secret");
        set("in", server.getImap().getPort());
        set("out", server.getSmtp().getPort());
        TestMailSettings.set("out.from", BOX);
    }

    private static void set(String way, int port) {
        TestMailSettings.set(way + ".host", "127.0.0.1");
        TestMailSettings.set(way + ".port", port);
        TestMailSettings.set(way + ".user", BOX);
        TestMailSettings.set(way + ".password", "secret");
        TestMailSettings.set(way + ".tls", "NONE");
    }

    @AfterEach
    void stopServer() {
        server.stop();
        TestMailSettings.clear();
    }

    private long customer(String name) {
        return as.user("caoyang", () -> customers.create(NewOrganisation.of(name, null, "CHENGDU", "caoyang"), true));
    }

    private long contact(long customer, String name, String email) {
        return as.user(
                "caoyang", () -> contacts.add(customer, new ContactCommand(name, "经理", null, null, email, true)));
    }

    /** Puts a message into the mailbox, byte for byte, and lets it be read. */
    private void arrives(byte[] message) {
        try {
            box.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        poller.poll();
    }

    private void arrives(String... lines) {
        arrives(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private Page<MailRow> of(long customer) {
        return as.user("caoyang", () -> mails.ofCustomer(customer, ALL));
    }

    private MailRow only(long customer) {
        return of(customer).rows().get(0);
    }

    private MailView view(long customer) {
        return as.user("caoyang", () -> mails.find(only(customer).id()));
    }

    private List<InteractionRow> touches(long customer) {
        return as.user("caoyang", () -> interactions.list(customer, ALL)).rows();
    }

    private MailRow unfiled(String subject) {
        return as.user("customer_dept", () -> mails.unfiled(new PageRequest(0, 500, null))).rows().stream()
                .filter(row -> subject.equals(row.subject()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not among the unfiled: " + subject));
    }

    @Test
    void aMessageIsFiledByItsSendersAddressCountsAsATouchAndOnlyOnce() {
        long customer = customer("来信有限公司");
        contact(customer, "李来信", "Li.Laixin@laixin-test.cn");
        String[] message = {
            "From: =?UTF-8?B?" + base64("李来信", StandardCharsets.UTF_8) + "?= <li.laixin@LAIXIN-test.cn>",
            "To: " + BOX,
            "Subject: =?GB2312?B?" + base64("询问二期报价", GBK) + "?=",
            "Message-ID: <one@laixin-test.cn>",
            "Content-Type: text/plain; charset=GB2312",
            "Content-Transfer-Encoding: base64",
            "",
            base64("请报价。朱镕基", GBK)
        };

        arrives(message);
        arrives(message);

        MailView mail = view(customer);
        assertThat(of(customer).total()).isEqualTo(1);
        assertThat(mail.row().subject()).isEqualTo("询问二期报价");
        assertThat(mail.body()).isEqualTo("请报价。朱镕基");
        assertThat(mail.row().from()).isEqualTo("李来信");
        assertThat(mail.ground()).isEqualTo(FilingGround.ADDRESS);
        assertThat(touches(customer)).singleElement().satisfies(touch -> {
            assertThat(touch.direction()).isEqualTo(TouchDirection.IN);
            assertThat(touch.contact().name()).isEqualTo("李来信");
            assertThat(touch.person().code()).isEqualTo("caoyang");
        });
        assertThatThrownBy(() -> as.user("sales", () -> mails.find(mail.row().id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(as.user("marketing", () -> mails.find(mail.row().id())).fromAddress())
                .as("who may not read how people are reached")
                .isNull();
    }

    @Test
    void anUnknownSenderIsFiledByDomainByNumberOrByAPersonWhoLetsItBeRemembered() {
        long customer = customer("域名有限公司");
        contact(customer, "王域名", "wang@yuming-test.cn");
        String number = as.user("caoyang", () -> customers.find(customer)).number();

        arrives(letter("neu@yuming-test.cn", "domain@x", "按域名"));
        arrives(letter("anybody@qq.com", "number@x", "关于 " + number + " 的答复"));
        assertThat(of(customer).rows()).extracting(MailRow::subject).contains("按域名", "关于 " + number + " 的答复");

        arrives(letter("stranger@qq.com", "stranger@x", "无人认领"));
        MailRow stranger = unfiled("无人认领");
        assertThatThrownBy(() -> as.user("caoyang", () -> mails.unfiled(ALL))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as.user("caoyang", () -> mails.find(stranger.id())))
                .isInstanceOf(NotFoundException.class);
        long contact = contact(customer, "陈认领", null);
        as.user("customer_dept", () -> mails.assign(stranger.id(), stranger.version(), customer, contact, true));

        arrives(letter("stranger@qq.com", "stranger2@x", "再次来信"));
        assertThat(of(customer).rows())
                .filteredOn(row -> "再次来信".equals(row.subject()))
                .singleElement()
                .satisfies(row -> assertThat(row.contact()).isEqualTo("陈认领"));
    }

    private static String[] letter(String from, String id, String subject, String... more) {
        return Stream.concat(
                        Stream.of(
                                "From: " + from,
                                "To: " + BOX,
                                "Subject: =?UTF-8?B?" + base64(subject, StandardCharsets.UTF_8) + "?=",
                                "Message-ID: <" + id + ">"),
                        Stream.concat(Stream.of(more), Stream.of("Content-Type: text/plain; charset=UTF-8", "", "正文")))
                .toArray(String[]::new);
    }

    private static String base64(String text, Charset charset) {
        return Base64.getEncoder().encodeToString(text.getBytes(charset));
    }

    @Test
    void whatTwoCustomersHaveIsLeftToAPerson() {
        contact(customer("同址甲有限公司"), "甲", "both@tongzhi-test.cn");
        contact(customer("同址乙有限公司"), "乙", "both@tongzhi-test.cn");

        arrives(letter("both@tongzhi-test.cn", "both@x", "两家都有"));

        MailRow row = unfiled("两家都有");
        as.user("customer_dept", () -> mails.dismiss(row.id(), row.version()));
        assertThat(as.user("customer_dept", () -> mails.find(row.id())).row().state())
                .isEqualTo(MailState.DISMISSED);
    }

    @Test
    void whatBelongsToNobodyLosesItsWordsAndFilesAfterAWhileAndIsNotTakenInAgain() throws Exception {
        String[] nobodys = {
            "From: nobody@qq.com",
            "To: " + BOX,
            "Subject: nobodys",
            "Message-ID: <nobodys@x>",
            "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=b",
            "",
            "--b",
            "Content-Type: text/plain",
            "",
            "words of a stranger",
            "--b",
            "Content-Type: application/pdf; name=cv.pdf",
            "Content-Disposition: attachment; filename=cv.pdf",
            "",
            "%PDF-1.4 cv",
            "--b--"
        };
        arrives(nobodys);
        MailRow kept = unfiled("nobodys");
        Instant limit = Instant.now().plus(Duration.ofDays(1));
        long filed = customer("保留来信有限公司");
        contact(filed, "留信人", "keep@baoliu-test.cn");
        arrives(letter("keep@baoliu-test.cn", "keep@x", "归档的信"));

        assertThat(as.user("admin", () -> retention.preview("UNFILED_MAILS", 180)))
                .isZero();
        transaction.begin();
        assertThat((long) retained.take(limit, 1000)).isPositive();
        assertThat(retained.count(limit)).isZero();
        transaction.commit();

        MailView gone = as.user("customer_dept", () -> mails.find(kept.id()));
        assertThat(gone.row().state()).isEqualTo(MailState.DISMISSED);
        assertThat(gone.row().subject()).isNull();
        assertThat(gone.fromAddress()).isNull();
        assertThat(gone.body()).isNull();
        assertThat(as.user("customer_dept", () -> files.list(MailMessage.TYPE, kept.id(), ALL))
                        .rows())
                .isEmpty();
        assertThat(view(filed).body()).isEqualTo("正文");
        arrives(nobodys);
        assertThat(as.user("customer_dept", () -> mails.unfiled(new PageRequest(0, 500, null)))
                        .rows())
                .extracting(MailRow::subject)
                .doesNotContain("nobodys");
    }

    @Test
    void whatNoPersonWroteIsFiledWithoutBeingATouch() {
        long customer = customer("自动答复有限公司");
        contact(customer, "休假人", "away@zidong-test.cn");

        arrives(letter("away@zidong-test.cn", "away@x", "休假", "Auto-Submitted: auto-replied"));

        assertThat(only(customer).state()).isEqualTo(MailState.AUTOMATIC);
        assertThat(touches(customer)).isEmpty();
    }

    @Test
    void aCopyOfWhatOneOfUsWroteIsATouchFromUs() throws Exception {
        long customer = customer("抄送有限公司");
        contact(customer, "收信人", "shou@chaosong-test.cn");
        String ours = "caoyang@kexin-test.cn";
        transaction.begin();
        em.createQuery("update Person p set p.email = :email where p.username = 'caoyang'")
                .setParameter("email", ours)
                .executeUpdate();
        transaction.commit();

        arrives(
                "From: " + ours,
                "To: shou@chaosong-test.cn",
                "Subject: offer",
                "Message-ID: <bcc@ours>",
                "",
                "our offer");

        assertThat(touches(customer)).singleElement().satisfies(touch -> {
            assertThat(touch.direction()).isEqualTo(TouchDirection.OUT);
            assertThat(touch.person().code()).isEqualTo("caoyang");
        });
    }

    @Test
    void pagesAreShownAsTextFilesAreLookedAtAndBrokenMailsAreKept() {
        long customer = customer("网页邮件有限公司");
        contact(customer, "网页人", "page@wangye-test.cn");
        arrives(
                "From: page@wangye-test.cn",
                "To: " + BOX,
                "Subject: page",
                "Message-ID: <page@x>",
                "MIME-Version: 1.0",
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "Content-Type: text/html; charset=UTF-8",
                "",
                "<p>first<script>alert(1)</script></p><img src='http://x.test/p.png'><p>second</p>",
                "--b",
                "Content-Type: application/pdf; name=offer.pdf",
                "Content-Disposition: attachment; filename=offer.pdf",
                "",
                "%PDF-1.4 offer",
                "--b",
                "Content-Type: application/octet-stream",
                "Content-Disposition: attachment; filename=virus.exe",
                "",
                "MZ program",
                "--b--");

        MailView mail = view(customer);
        assertThat(mail.body()).isEqualTo("first\n\nsecond").doesNotContain("alert");
        assertThat(mail.row().noteKey()).isEqualTo("mail.note.fileRefused");
        assertThat(as.user(
                                "caoyang",
                                () -> files.list(MailMessage.TYPE, mail.row().id(), ALL))
                        .rows())
                .extracting(AttachmentRow::fileName)
                .containsExactly("offer.pdf");
        assertThatThrownBy(() -> as.user(
                        "sales", () -> files.list(MailMessage.TYPE, mail.row().id(), ALL)))
                .isInstanceOf(NotFoundException.class);

        arrives(
                "From: page@wangye-test.cn",
                "Subject: broken",
                "Message-ID: <broken@x>",
                "Content-Type: multipart/mixed; boundary=",
                "",
                "no parts here");
        arrives("From: page@wangye-test.cn, <<<", "Subject: raw", "Message-ID: <raw@x>", "", "正文");
        byte[] gbk = "From: page@wangye-test.cn\r\nSubject: 裸奔主题\r\nMessage-ID: <naked@x>\r\n\r\n裸奔正文".getBytes(GBK);
        arrives(gbk);
        assertThat(of(customer).rows()).extracting(MailRow::subject).contains("broken", "裸奔主题");
    }

    @Test
    void aHugeMessageLeavesItsHead() {
        TestMailSettings.set("in.max-size", "0");
        long customer = customer("巨型邮件有限公司");
        contact(customer, "巨型人", "huge@juxing-test.cn");

        arrives(letter("huge@juxing-test.cn", "huge@x", "太大"));

        MailView mail = view(customer);
        assertThat(mail.row().noteKey()).isEqualTo("mail.note.tooLarge");
        assertThat(mail.body()).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLaterAndNothingIsLost() {
        long customer = customer("断线有限公司");
        contact(customer, "断线人", "off@duanxian-test.cn");
        TestMailSettings.set("in.port", "1");
        poller.poll();
        MailServerStatus broken = as.user("admin", () -> servers.status());
        assertThat(broken.failures()).isPositive();
        assertThat(broken.error()).isNotBlank();

        set("in", server.getImap().getPort());
        arrives(letter("off@duanxian-test.cn", "off@x", "断线期间"));
        assertThat(of(customer).total()).as("still waiting").isZero();
        TestClock.advance(Duration.ofHours(2));
        poller.poll();

        assertThat(of(customer).total()).isEqualTo(1);
        assertThat(as.user("admin", () -> servers.status()).error()).isNull();
        assertThatThrownBy(() -> as.user("customer_dept", () -> servers.status()))
                .isInstanceOf(EJBAccessException.class);
    }

    private MailCommand letterTo(long customer, Long contact, String to, String subject) {
        return new MailCommand(customer, contact, null, null, to, subject, "您好", ContactPurpose.SERVICE, null);
    }

    @Test
    void aLetterIsSentOnceIsATouchAndItsAnswerFindsTheWayBack() throws Exception {
        long customer = customer("去信有限公司");
        long contact = contact(customer, "赵去信", "zhao@quxin-test.cn");
        as.user("caoyang", () -> writing.send(letterTo(customer, contact, "zhao@quxin-test.cn", "约访")));
        assertThat(only(customer).state()).isEqualTo(MailState.QUEUED);
        assertThat(touches(customer)).isEmpty();

        sender.send();
        sender.send();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage sent = server.getReceivedMessages()[0];
        assertThat(sent.getSubject()).isEqualTo("约访");
        assertThat(only(customer).state()).isEqualTo(MailState.SENT);
        assertThat(touches(customer)).singleElement().satisfies(touch -> assertThat(touch.direction())
                .isEqualTo(TouchDirection.OUT));

        arrives(letter("private@qq.com", "answer@x", "回信", "In-Reply-To: " + sent.getMessageID()));
        assertThat(of(customer).rows())
                .filteredOn(row -> "回信".equals(row.subject()))
                .singleElement()
                .satisfies(row -> assertThat(
                                as.user("caoyang", () -> mails.find(row.id())).ground())
                        .isEqualTo(FilingGround.THREAD));
    }

    @Test
    void anInvitationGoesAlongAsAnAlternativeAndAsAFile() throws Exception {
        long customer = customer("邀请有限公司");
        long contact = contact(customer, "钱邀请", "qian@yaoqing-test.cn");
        Instant start = Instant.parse("2026-06-01T01:00:00Z");
        Invitation invitation = new Invitation(
                "AP-2026-000042", 1, false, start, start.plusSeconds(3600), ZoneId.of("Asia/Shanghai"), "检漏", "");
        as.user(
                "caoyang",
                () -> writing.send(new MailCommand(
                        customer,
                        contact,
                        null,
                        null,
                        "qian@yaoqing-test.cn",
                        "预约",
                        "您好",
                        ContactPurpose.SERVICE,
                        null,
                        invitation)));
        sender.send();

        MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        MimeMultipart both = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertThat(both.getBodyPart(0).getContent()).isEqualTo("您好");
        assertThat(both.getBodyPart(1).getContentType())
                .startsWith("text/calendar")
                .contains("method=REQUEST");
        String entry = new String(both.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(entry.replace("\r\n ", ""))
                .contains("UID:AP-2026-000042@", "SEQUENCE:1\r\n", "mailto:qian@yaoqing-test.cn");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("appointment.ics");
        assertThat(only(customer).state()).isEqualTo(MailState.SENT);
    }

    @Test
    void aLetterWaitsForAServerThatIsAway() {
        long customer = customer("发件重试有限公司");
        long contact = contact(customer, "重试人", "retry@chongshi-test.cn");
        TestMailSettings.set("out.port", "1");
        as.user("caoyang", () -> writing.send(letterTo(customer, contact, "retry@chongshi-test.cn", "重试")));
        sender.send();
        assertThat(only(customer).noteKey()).isEqualTo("mail.note.notSent");
        assertThat(as.user("caoyang", () -> mails.outbox(ALL)).rows())
                .extracting(MailRow::subject)
                .contains("重试");

        set("out", server.getSmtp().getPort());
        sender.send();
        assertThat(only(customer).state()).as("not before its time").isEqualTo(MailState.QUEUED);
        TestClock.advance(Duration.ofMinutes(2));
        sender.send();
        assertThat(only(customer).state()).isEqualTo(MailState.SENT);
    }

    @Test
    void lettersGoOnlyWhereTheyMay() {
        long customer = customer("限制有限公司");
        long contact = contact(customer, "限制人", "limit@xianzhi-test.cn");

        assertThatThrownBy(() -> as.user(
                        "caoyang", () -> writing.send(letterTo(customer, contact, "other@xianzhi-test.cn", "别处"))))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> as.user(
                        "caoyang",
                        () -> writing.send(
                                letterTo(customer, contact, "limit@xianzhi-test.cn", "约访\r\nBcc: all@x.test"))))
                .as("a header in the subject")
                .isNotNull();
        assertThatThrownBy(() -> as.user(
                        "marketing", () -> writing.send(letterTo(customer, contact, "limit@xianzhi-test.cn", "推广"))))
                .as("who may not read addresses")
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> as.user("sales", () -> writing.draft(customer, contact, null, null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as.user(
                        "caoyang",
                        () -> writing.send(new MailCommand(
                                customer,
                                contact,
                                null,
                                null,
                                "limit@xianzhi-test.cn",
                                "促销",
                                "促销",
                                ContactPurpose.MARKETING,
                                null))))
                .as("marketing without consent")
                .isInstanceOf(BusinessRuleException.class);
        assertThat(of(customer).total()).isZero();
    }

    @Test
    void aTemplateIsFilledForTheCustomerAndRefusesWhatItDoesNotKnow() {
        long customer = customer("模板有限公司");
        long contact = contact(customer, "孙模板", "sun@muban-test.cn");
        MailTemplateFacade.Text text = new MailTemplateFacade.Text(
                "测试模板", "zh", "致 {{customer.name}}", "{{contact.salutation}}：{{sender.name}}");
        long id = as.user("customer_dept", () -> templates.create(text));

        MailDraft draft = as.user("caoyang", () -> writing.draft(customer, contact, null, id));
        assertThat(draft.subject()).isEqualTo("致 模板有限公司");
        assertThat(draft.body()).startsWith("尊敬的孙模板经理：").doesNotContain("{{");
        assertThat(draft.addresses()).containsExactly("sun@muban-test.cn");
        assertThatThrownBy(() -> as.user(
                        "customer_dept",
                        () -> templates.create(new MailTemplateFacade.Text("坏模板", "zh", "{{customer.secret}}", "x"))))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> as.user("customer_dept", () -> templates.create(text)))
                .as("the name is taken")
                .isInstanceOf(BusinessRuleException.class);
        assertThat(as.user("customer_dept", () -> templates.preview(text, customer))
                        .subject())
                .isEqualTo("致 模板有限公司");
    }
}
