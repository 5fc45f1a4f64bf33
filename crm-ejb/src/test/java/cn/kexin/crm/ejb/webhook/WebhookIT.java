package cn.kexin.crm.ejb.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.webhook.HookEvent;
import cn.kexin.crm.domain.webhook.HookState;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.customer.ContactCommand;
import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.NewOrganisation;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import cn.kexin.crm.ejb.webhook.internal.HookDelivery;
import cn.kexin.crm.ejb.webhook.internal.HookSealing;
import cn.kexin.crm.ejb.webhook.internal.HookSteps;
import cn.kexin.crm.ejb.webhook.internal.TestHookSettings;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other systems hear of what happens: signed, in order, at least once, and no more than the subscription's owner may see. */
class WebhookIT extends FacadeTest {

    private static final PageRequest ALL = new PageRequest(0, 200, null);
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:30:00Z");

    @EJB
    private HookFacade hooks;

    @EJB
    private CaseworkFacade casework;

    @EJB
    private CustomerFacade customers;

    @EJB
    private ContactFacade contacts;

    @Inject
    private HookDelivery delivery;

    @Inject
    private HookSteps steps;

    @EJB
    private HookSealing sealing;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserTransaction transaction;

    private Receiver receiver;

    @BeforeEach
    void anotherSystem() {
        TestClock.set(MONDAY);
        TestHookSettings.allow("127.0.0.1");
        receiver = new Receiver();
        as.role(Role.ADMIN, () -> hooks.list().forEach(row -> hooks.remove(row.id(), row.version())));
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    private NewHook subscribe(String owner, Set<HookEvent> events) {
        return as.role(Role.ADMIN, () -> hooks.create(new HookCommand("仓储系统", receiver.url(), events, owner)));
    }

    private long customer(String name) {
        return as.user("caoyang", () -> customers.create(NewOrganisation.of(name, null, "CHENGDU", "caoyang"), true));
    }

    private long open(long customer) {
        return as.user(
                "service",
                () -> casework.open(new OpenCase(
                        "SERVICE_REQUEST",
                        "EQUIPMENT_FAULT",
                        customer,
                        null,
                        "绝不外传的内容",
                        null,
                        Channel.PHONE,
                        Priority.NORMAL,
                        null)));
    }

    private static JsonObject json(Receiver.Received received) {
        return Json.createReader(new StringReader(received.body())).readObject();
    }

    /** Sends what waits and waits for the end of it. */
    private void deliver() {
        delivery.deliver().join();
    }

    private List<String> types() {
        return receiver.received().stream()
                .map(each -> json(each).getString("type"))
                .toList();
    }

    private List<HookMessageRow> log(long id) {
        return as.role(Role.ADMIN, () -> hooks.messages(id, null, ALL)).rows();
    }

    @Test
    void aCaseIsToldInOrderSignedAndWithoutWords() {
        NewHook hook = subscribe("customer_dept", EnumSet.of(HookEvent.CASE_OPENED, HookEvent.CASE_ASSIGNED));
        long id = open(customer("钩子有限公司"));

        deliver();
        deliver();

        assertThat(types()).containsExactly("cn.kexin.crm.case.opened", "cn.kexin.crm.case.assigned");
        Receiver.Received first = receiver.received().get(0);
        JsonObject event = json(first);
        assertThat(event.getString("specversion")).isEqualTo("1.0");
        assertThat(event.getString("id")).isEqualTo(first.id());
        assertThat(event.getString("datacontenttype")).isEqualTo("application/json");
        assertThat(event.getString("subject")).startsWith("cases/SR-");
        assertThat(event.getJsonObject("data").getJsonNumber("id").longValue()).isEqualTo(id);
        assertThat(first.type()).startsWith("application/cloudevents+json");
        assertThat(first.body()).doesNotContain("绝不外传的内容", "钩子有限公司");
        Instant sent = Instant.ofEpochSecond(Long.parseLong(first.timestamp()));
        assertThat(first.signature()).isEqualTo(new HookSecret(hook.secret()).sign(first.id(), sent, first.body()));
        assertThat(log(hook.id())).extracting(HookMessageRow::state).containsOnly(HookState.DELIVERED);
    }

    @Test
    void aChangedCustomerIsToldByTheNamesOfItsFields() {
        subscribe("customer_dept", EnumSet.of(HookEvent.CUSTOMER_CREATED, HookEvent.CUSTOMER_CHANGED));
        long id = customer("资料变化有限公司");
        as.user("caoyang", () -> contacts.add(id, new ContactCommand("王秘密", "经理", null, null, null, true)));

        deliver();

        assertThat(types()).containsExactly("cn.kexin.crm.customer.created", "cn.kexin.crm.customer.changed");
        assertThat(receiver.received())
                .allSatisfy(each ->
                        assertThat(each.body()).contains("customers/" + id).doesNotContain("资料变化有限公司", "王秘密"));
        CustomerRow row = as.user("caoyang", () -> customers.find(id));
        JsonObject data = json(receiver.received().get(1)).getJsonObject("data");
        assertThat(data.getJsonArray("fields")).hasToString("[\"contact\"]");
        assertThat(data.getString("number")).isEqualTo(row.number());
        assertThat(data.getJsonNumber("version").longValue()).isEqualTo(row.version());
    }

    @Test
    void whatTheOwnerMayNotSeeIsWithheldAndWhatHappensInATransactionThatFailsIsNotTold() throws Exception {
        NewHook hook = subscribe("sales", EnumSet.of(HookEvent.CUSTOMER_CREATED));
        customer("成都的客户有限公司");
        deliver();

        assertThat(receiver.received()).isEmpty();
        assertThat(log(hook.id())).extracting(HookMessageRow::state).containsExactly(HookState.WITHHELD);

        assertThatThrownBy(() -> customer("")).isInstanceOf(RuntimeException.class);
        assertThat(log(hook.id())).hasSize(1);
    }

    @Test
    void whatIsNotTakenHoldsUpWhatFollowsAndIsSentAgainUnderTheSameId() {
        NewHook hook = subscribe("customer_dept", EnumSet.of(HookEvent.CUSTOMER_CREATED));
        receiver.answers(500);
        customer("第一有限公司");
        TestClock.advance(Duration.ofSeconds(1));
        customer("第二有限公司");
        deliver();
        deliver();
        assertThat(receiver.received())
                .as("the second waits, and so does the first")
                .hasSize(1);

        receiver.answers(200);
        TestClock.advance(Duration.ofSeconds(31));
        deliver();

        assertThat(receiver.received()).hasSize(3);
        assertThat(as.role(Role.ADMIN, () -> hooks.find(hook.id())).retryAt())
                .as("it takes what it is sent again")
                .isNull();
        assertThat(receiver.received().get(1).id())
                .isEqualTo(receiver.received().get(0).id());
        assertThat(receiver.received().get(1).body())
                .isEqualTo(receiver.received().get(0).body());
        HookMessageRow first = log(hook.id()).get(1);
        assertThat(first.attempts()).isEqualTo(2);
        assertThat(as.role(Role.ADMIN, () -> hooks.message(first.id())).attempts())
                .extracting(HookMessageView.Attempt::httpStatus)
                .containsExactly(200, 500);
    }

    @Test
    void whatIsNeverTakenIsGivenUpUntilAPersonSendsItAgain() {
        NewHook hook = subscribe("customer_dept", EnumSet.of(HookEvent.CUSTOMER_CREATED));
        receiver.answers(503);
        customer("从不接收有限公司");
        for (int n = 0; n < 12; n++) {
            deliver();
            TestClock.advance(Duration.ofHours(6));
        }
        HookMessageRow dead = log(hook.id()).get(0);
        assertThat(dead.state()).isEqualTo(HookState.DEAD);
        assertThat(receiver.received()).hasSize(12);

        receiver.answers(204);
        as.role(Role.ADMIN, () -> hooks.sendAgain(dead.id(), dead.version()));
        deliver();

        assertThat(log(hook.id()).get(0).state()).isEqualTo(HookState.DELIVERED);
        assertThat(receiver.received()).extracting(Receiver.Received::id).containsOnly(dead.eventId());
    }

    @Test
    void anAnswerThatPointsElsewhereIsNotFollowedAndGoneEndsTheSubscription() {
        NewHook hook = subscribe("customer_dept", EnumSet.of(HookEvent.CUSTOMER_CREATED));
        receiver.answers(302);
        as.role(Role.ADMIN, () -> hooks.test(hook.id()));
        deliver();
        assertThat(receiver.received()).hasSize(1);

        receiver.answers(410);
        as.role(Role.ADMIN, () -> hooks.test(hook.id()));
        deliver();

        assertThat(as.role(Role.ADMIN, () -> hooks.find(hook.id())).active()).isFalse();
    }

    @Test
    void thisServerAndItsNeighbourhoodAreNotAsked() {
        NewHook hook = subscribe("customer_dept", EnumSet.of(HookEvent.CUSTOMER_CREATED));
        TestHookSettings.allow("example.com");
        as.role(Role.ADMIN, () -> hooks.test(hook.id()));
        deliver();
        assertThat(receiver.received()).isEmpty();
        assertThat(log(hook.id()).get(0).error()).isEqualTo("webhook.error.https");

        HookRow row = as.role(Role.ADMIN, () -> hooks.find(hook.id()));
        as.role(
                Role.ADMIN,
                () -> hooks.change(
                        row.id(),
                        row.version(),
                        new HookCommand("仓储系统", "https://localhost:8443/", row.events(), "customer_dept")));
        deliver();
        assertThat(log(hook.id()).get(0).error()).isEqualTo("webhook.error.inside");
    }

    @Test
    void aReceiverThatHangsHoldsUpNobodyElse() throws Exception {
        subscribe("customer_dept", EnumSet.of(HookEvent.CUSTOMER_CREATED));
        try (Receiver quick = new Receiver()) {
            as.role(
                    Role.ADMIN,
                    () -> hooks.create(new HookCommand(
                            "呼叫中心", quick.url(), EnumSet.of(HookEvent.CUSTOMER_CREATED), "customer_dept")));
            receiver.hangs();
            customer("等待中的有限公司");
            CompletableFuture<Void> all = delivery.deliver();

            assertThat(quick.awaits(1)).as("the quick one has it").isTrue();
            assertThat(receiver.awaits(1)).as("the other was asked, too").isTrue();
            assertThat(all).as("and has not answered").isNotDone();
            customer("随后的有限公司");
            delivery.deliver();
            assertThat(quick.awaits(1)).as("the next one as well").isTrue();
            assertThat(receiver.received())
                    .as("while nothing more is sent to the one that hangs")
                    .hasSize(1);

            receiver.goesOn();
            all.join();
            deliver();
            assertThat(receiver.received())
                    .extracting(Receiver.Received::id)
                    .isEqualTo(
                            quick.received().stream().map(Receiver.Received::id).toList());
        }
    }

    @Test
    void oneRunAtATimeSendsForASubscriptionAndOneThatLostItsTurnSendsNoMore() {
        NewHook hook = subscribe("customer_dept", EnumSet.of(HookEvent.CUSTOMER_CREATED));
        customer("一次一个有限公司");

        assertThat(steps.take(hook.id(), "one")).isTrue();
        assertThat(steps.take(hook.id(), "another")).isFalse();
        assertThat(steps.waiting()).doesNotContainKey(hook.id());
        TestClock.advance(Duration.ofMinutes(2));
        assertThat(steps.take(hook.id(), "another")).isTrue();
        assertThat(steps.next(hook.id(), "one").isPresent()).isFalse();
        steps.release(hook.id(), "one");
        assertThat(steps.take(hook.id(), "third")).isFalse();
        assertThat(steps.next(hook.id(), "another").isPresent()).isTrue();
        steps.release(hook.id(), "another");
    }

    @Test
    void secretsLieSealedAndOneOfAnEarlierVersionIsSealedAtTheNextStart() throws Exception {
        NewHook hook = subscribe("customer_dept", EnumSet.of(HookEvent.CUSTOMER_CREATED));
        assertThat(kept(hook.id())).startsWith("sealed1.").doesNotContain(hook.secret());

        String open = HookSecret.generate();
        keep(hook.id(), open);
        assertThat(as.role(Role.ADMIN, () -> hooks.find(hook.id())).readable()).isTrue();
        sealing.seal();
        assertThat(kept(hook.id())).startsWith("sealed1.");
        customer("封存有限公司");
        deliver();
        Receiver.Received first = receiver.received().get(0);
        Instant sent = Instant.ofEpochSecond(Long.parseLong(first.timestamp()));
        assertThat(first.signature()).isEqualTo(new HookSecret(open).sign(first.id(), sent, first.body()));
    }

    @Test
    void aSecretWhoseKeyIsLostIsToldOfAndMadeAnew() throws Exception {
        NewHook hook = subscribe("customer_dept", EnumSet.of(HookEvent.CUSTOMER_CREATED));
        keep(hook.id(), "sealed1.00000000." + "A".repeat(64));
        customer("钥匙丢了有限公司");
        deliver();

        assertThat(receiver.received()).isEmpty();
        assertThat(log(hook.id())).as("nothing is given up").singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(HookState.WAITING);
            assertThat(row.attempts()).isZero();
        });
        HookRow row = as.role(Role.ADMIN, () -> hooks.find(hook.id()));
        assertThat(row.readable()).isFalse();
        sealing.seal();
        assertThat(kept(hook.id())).as("left for the key that opens it").startsWith("sealed1.00000000.");

        as.role(
                Role.ADMIN,
                () -> hooks.renewSecret(row.id(), hooks.find(row.id()).version()));
        deliver();
        assertThat(receiver.received()).hasSize(1);
        assertThat(as.role(Role.ADMIN, () -> hooks.find(hook.id())).retryAt()).isNull();
    }

    private String kept(long id) throws Exception {
        transaction.begin();
        Object kept = em.createNativeQuery("select secret from hook_subscription where id = ?1")
                .setParameter(1, id)
                .getSingleResult();
        transaction.commit();
        return kept.toString();
    }

    private void keep(long id, String secret) throws Exception {
        transaction.begin();
        em.createNativeQuery("update hook_subscription set secret = ?1, version = version + 1 where id = ?2")
                .setParameter(1, secret)
                .setParameter(2, id)
                .executeUpdate();
        transaction.commit();
        em.getEntityManagerFactory().getCache().evictAll();
    }

    @Test
    void addressesThatAreNoneAreRefused() {
        for (String url :
                List.of("ftp://host/", "http://erp.example/", "https://user:pw@host/", "https:///x", "nonsense")) {
            assertThatThrownBy(() -> as.role(
                            Role.ADMIN,
                            () -> hooks.create(
                                    new HookCommand("坏地址", url, EnumSet.of(HookEvent.CASE_OPENED), "customer_dept"))))
                    .as(url)
                    .isInstanceOf(BusinessRuleException.class);
        }
    }
}
