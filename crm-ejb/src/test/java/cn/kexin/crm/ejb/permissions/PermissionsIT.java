package cn.kexin.crm.ejb.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.visit.AppointmentKind;
import cn.kexin.crm.ejb.assessment.ScorecardFacade;
import cn.kexin.crm.ejb.assessment.ScorecardFilter;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.customer.ContactCommand;
import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerDraft;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.InteractionCommand;
import cn.kexin.crm.ejb.customer.InteractionFacade;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.visit.AppointmentCommand;
import cn.kexin.crm.ejb.visit.AppointmentFacade;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Calls every facade method as every role, and signed out: the server lets through whom the table names, nobody else; and
 * tries every door for words that stand in one customer only.
 */
class PermissionsIT extends FacadeTest {

    /** Finds the customer; whoever asks knows it. */
    private static final String ASKED = "鹮澍";

    /** What stands in the record and in everything that belongs to it, for those only who see it. */
    private static final AtomicLong APPOINTMENTS = new AtomicLong();

    private static final String SECRET = "瀣洄";

    private static final String PHONE = "13977442211";
    private static final String EMAIL = "vault.door@secret.example";
    private static final String CREDIT = "CCC-";

    private static final int FEWEST_DOORS = 9;

    private final Map<String, Set<String>> table = PermissionTable.read().entries();

    @EJB
    private CustomerFacade customers;

    @EJB
    private ContactFacade contacts;

    @EJB
    private InteractionFacade interactions;

    @EJB
    private CaseworkFacade casework;

    @EJB
    private AppointmentFacade appointments;

    @EJB
    private ScorecardFacade cards;

    @Resource(lookup = "java:comp/UserTransaction")
    private UserTransaction transaction;

    @Test
    void everyMethodRefusesTheRolesThatTheTableDoesNotName() {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            table.forEach((name, roles) -> {
                boolean allowed = !as.exactly(role, () -> isRefused(name));
                if (allowed != PermissionTable.allows(roles, role)) {
                    wrong.add(name + " as " + role + (allowed ? " is let through" : " is refused"));
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void whoIsNotSignedInReachesOnlyWhatIsOpenToEveryone() {
        List<String> letThrough = table.entrySet().stream()
                .filter(entry -> !PermissionTable.allows(entry.getValue(), null))
                .map(Map.Entry::getKey)
                .filter(name -> !as.nobody(() -> isRefused(name)))
                .toList();

        assertThat(letThrough).isEmpty();
    }

    /** Calls with nothing in every argument: past the guard that ends in any other error, or in a result. */
    private boolean isRefused(String name) throws Exception {
        int dot = name.lastIndexOf('.');
        Class<?> facade = Class.forName(PermissionTable.PACKAGE + name.substring(0, dot));
        Method method = Stream.of(facade.getMethods())
                .filter(candidate -> candidate.getName().equals(name.substring(dot + 1)))
                .findFirst()
                .orElseThrow();
        transaction.begin();
        try {
            method.invoke(CDI.current().select(facade).get(), nothings(method));
            return false;
        } catch (InvocationTargetException e) {
            return Stream.iterate(e.getCause(), cause -> cause != null, Throwable::getCause)
                    .anyMatch(EJBAccessException.class::isInstance);
        } finally {
            transaction.rollback();
        }
    }

    private static Object[] nothings(Method method) {
        return Stream.of(method.getParameterTypes())
                .map(type -> type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null)
                .toArray();
    }

    private Set<Long> ids;

    /** A customer of the Chengdu branch with a contact person, a touch and a complaint, full of the secret. */
    private long fill() {
        long id = as.user("caoyang", () -> customers.create(command(CustomerKind.ORGANISATION), true));
        long contact = as.user(
                "caoyang",
                () -> contacts.add(id, new ContactCommand(ASKED + "联系人" + SECRET, SECRET, null, PHONE, EMAIL, true)));
        long touch = as.user(
                "caoyang",
                () -> interactions.log(
                        id,
                        new InteractionCommand(
                                Channel.PHONE,
                                TouchDirection.IN,
                                null,
                                contact,
                                ASKED + "来电" + SECRET,
                                SECRET,
                                ASKED + SECRET,
                                null)));
        long theCase = as.user(
                "caoyang",
                () -> casework.open(new OpenCase(
                        "SERVICE_REQUEST",
                        "PAYMENT",
                        id,
                        contact,
                        ASKED + "开票" + SECRET,
                        SECRET,
                        Channel.PHONE,
                        Priority.NORMAL,
                        null)));
        ids = new LinkedHashSet<>(List.of(id, contact, touch, theCase, appointment(id, contact, theCase)));
        as.user("caoyang", () -> casework.find(theCase)).tasks().stream()
                .limit(1)
                .forEach(task -> ids.add(task.id()));
        for (String unit : List.of("CHENGDU", "SAFETY")) {
            as.user(
                            "customer_dept",
                            () -> cards.list(
                                    new ScorecardFilter(null, unit, null, SubjectType.UNIT, null),
                                    new PageRequest(0, 1, null)))
                    .rows()
                    .forEach(card -> ids.add(card.id()));
        }
        return id;
    }

    /** Somebody of the branch goes there, for the case. */
    private long appointment(long customer, long contact, long theCase) {
        LocalDateTime start = LocalDateTime.now(ZoneOffset.UTC).plusYears(3).plusHours(APPOINTMENTS.incrementAndGet());
        return as.user(
                "caoyang",
                () -> appointments.arrange(new AppointmentCommand(
                        customer,
                        theCase,
                        AppointmentKind.REPAIR,
                        ASKED + "上门" + SECRET,
                        contact,
                        SECRET,
                        null,
                        start,
                        start.plusMinutes(30),
                        "Asia/Shanghai",
                        null,
                        List.of("caoyang"),
                        true)));
    }

    private static CustomerCommand command(CustomerKind kind) {
        return CustomerDraft.of(kind, ASKED + SECRET + (kind == CustomerKind.PERSON ? "先生" : "有限公司"))
                .shortName(SECRET)
                .phone(PHONE)
                .email(EMAIL)
                .region(SECRET)
                .industry(SECRET)
                .source(SECRET)
                .credit(CREDIT)
                .owner("CHENGDU", "caoyang")
                .command();
    }

    @Test
    void whoDoesNotSeeTheCustomerFindsItThroughNoDoor() {
        fill();

        for (String stranger : List.of("sales", "admin")) {
            assertThat(showing(stranger, SECRET, PHONE, EMAIL, CREDIT))
                    .as("doors that tell " + stranger)
                    .isEmpty();
        }
    }

    @Test
    void whoSeesTheCustomerWithoutTheRightFindsAProtectedFieldThroughNoDoor() {
        fill();
        ids.add(as.user("caoyang", () -> customers.create(command(CustomerKind.PERSON), true)));

        assertThat(showing("marketing", PHONE.substring(3), EMAIL.substring(1, 10), CREDIT))
                .as("doors that tell marketing")
                .allMatch(PermissionsIT::isOfAnOrganisation);
        assertThat(showing("service", CREDIT))
                .as("doors that tell the service desk")
                .isEmpty();
    }

    /** The phone and e-mail of an organisation itself are not personal data, and shown with the organisation. */
    private static boolean isOfAnOrganisation(String door) {
        return door.startsWith("customer.CustomerFacade.")
                || door.startsWith("customer.CustomerPageFacade.")
                || door.startsWith("customer.CustomerExportFacade.")
                || door.startsWith("service.DeskFacade.");
    }

    @Test
    void whoSeesTheCustomerFindsItThroughTheDoorsMeantForIt() {
        fill();

        assertThat(showing("customer_dept", SECRET))
                .contains(
                        "customer.CustomerFacade.list",
                        "customer.CustomerFacade.find",
                        "customer.CustomerPageFacade.overview",
                        "customer.CustomerFacade.lookup",
                        "customer.CustomerExportFacade.export",
                        "customer.ContactFacade.list",
                        "customer.InteractionFacade.timeline",
                        "casework.CaseworkFacade.list",
                        "casework.CaseBoardFacade.board",
                        "casework.CaseExportFacade.export",
                        "visit.AppointmentFacade.list",
                        "visit.AppointmentFacade.find",
                        "search customer",
                        "search case")
                .hasSizeGreaterThan(FEWEST_DOORS);
        assertThat(showing("customer_dept", CREDIT)).contains("customer.CustomerFacade.find");
        assertThat(showing("customer_dept", PHONE)).contains("customer.ContactFacade.list");
    }

    private Set<String> showing(String person, String... words) {
        return new Doors(as, transaction, ASKED).showing(person, ids, words);
    }
}
