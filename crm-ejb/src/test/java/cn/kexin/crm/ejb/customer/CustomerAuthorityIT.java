package cn.kexin.crm.ejb.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.organisation.Reach;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.organisation.AccessGround;
import cn.kexin.crm.ejb.organisation.AccessHolder;
import cn.kexin.crm.ejb.organisation.AccessHolder.Reason;
import cn.kexin.crm.ejb.organisation.AuthorityFacade;
import cn.kexin.crm.ejb.organisation.AuthorityFacade.AuthorityRow;
import cn.kexin.crm.ejb.organisation.DelegationCommand;
import cn.kexin.crm.ejb.organisation.DelegationFacade;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The authority of roles over the archive, and who sees a customer because of it. */
class CustomerAuthorityIT extends FacadeTest {

    private static final PageRequest EVERYBODY = new PageRequest(0, 500, null);
    private static final String CHONGQING_GOLD = "重庆长江建工集团有限公司";

    @EJB
    private CustomerFacade customers;

    @EJB
    private CustomerReaderFacade readers;

    @EJB
    private AuthorityFacade authority;

    @EJB
    private DelegationFacade delegations;

    @PersistenceContext
    private EntityManager em;

    private CustomerRow gold() {
        return as.user(
                "customer_dept", () -> customers.lookup(CHONGQING_GOLD, 1).get(0));
    }

    private AuthorityRow of(Role role) {
        return as.user("admin", () -> authority.list()).stream()
                .filter(row -> row.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private void grant(Role role, Map<DataRight, Reach> granted) {
        long version = of(role).version();
        as.user("admin", () -> authority.grant(role, version, granted));
    }

    private static Map<DataRight, Reach> with(Map<DataRight, Reach> reaches, DataRight right, Reach reach) {
        Map<DataRight, Reach> changed = new EnumMap<>(reaches);
        changed.put(right, reach);
        return changed;
    }

    private Map<String, AccessHolder> readersOf(long customer) {
        return as.user("customer_dept", () -> readers.list(customer, null, EVERYBODY)).rows().stream()
                .collect(Collectors.toMap(reader -> reader.person().code(), Function.identity()));
    }

    private List<String> everybody() {
        return em.createQuery(
                        "select p.username from Person p where p.leftOn is null order by p.username", String.class)
                .getResultList();
    }

    /** The list of readers is the access predicate read backwards; both must say the same of everyone. */
    @Test
    void exactlyThoseListedAsReadersSeeTheCustomerWithExactlyTheseRights() {
        List<Long> sample = as
                .user("customer_dept", () -> customers.list(CustomerFilter.all(), new PageRequest(0, 500, "number")))
                .rows()
                .stream()
                .map(CustomerRow::id)
                .toList();
        List<String> people = everybody();
        for (int i = 0; i < sample.size(); i += 12) {
            long customer = sample.get(i);
            Map<String, AccessHolder> listed = readersOf(customer);
            for (String person : people) {
                assertThat(rightsOf(person, customer))
                        .as("%s on customer %d", person, customer)
                        .isEqualTo(
                                listed.containsKey(person) ? listed.get(person).rights() : Set.of());
            }
        }
    }

    /** The list's own order is put together from the reasons to see a customer, every other order is read at once. */
    @Test
    void theListIsTheSameInPartsAndAtOnce() {
        for (String person : everybody()) {
            for (int first = 0; first < 12; first += 4) {
                assertThat(idsOf(person, new PageRequest(first, 4, null)))
                        .as("%s from %d", person, first)
                        .isEqualTo(idsOf(person, new PageRequest(first, 4, "-updatedAt")));
            }
        }
    }

    private List<Long> idsOf(String person, PageRequest page) {
        try {
            return as.user(person, () -> customers.list(CustomerFilter.all(), page)).rows().stream()
                    .map(CustomerRow::id)
                    .toList();
        } catch (EJBAccessException e) {
            return List.of();
        }
    }

    private Set<DataRight> rightsOf(String person, long customer) {
        try {
            CustomerRights rights =
                    as.user(person, () -> customers.find(customer)).rights();
            Set<DataRight> held = EnumSet.of(DataRight.SEE);
            addIf(held, rights.edit(), DataRight.EDIT);
            addIf(held, rights.personalData(), DataRight.CONTACT_DATA);
            addIf(held, rights.commercial(), DataRight.COMMERCIAL);
            addIf(held, rights.credit(), DataRight.CREDIT);
            addIf(held, rights.profile(), DataRight.PROFILE);
            return held;
        } catch (NotFoundException | EJBAccessException e) {
            return Set.of();
        }
    }

    private static void addIf(Set<DataRight> held, boolean granted, DataRight right) {
        if (granted) {
            held.add(right);
        }
    }

    @Test
    void everyReaderIsThereForAReason() {
        CustomerRow customer = gold();
        Map<String, AccessHolder> listed = readersOf(customer.id());

        assertThat(listed).doesNotContainKeys("admin", "caoyang");
        assertThat(listed.get("executive").reasons())
                .contains(new Reason(AccessGround.EVERYWHERE, Role.EXECUTIVE, null));
        assertThat(listed.get("sales").reasons()).contains(new Reason(AccessGround.UNIT, Role.SALES, null));
        assertThat(listed.get(customer.ownerPerson().code()).reasons())
                .contains(new Reason(AccessGround.OWNER, null, null));
        assertThat(listed.values())
                .allSatisfy(reader -> assertThat(reader.reasons()).isNotEmpty().doesNotHaveDuplicates());
    }

    @Test
    void whoStandsInForAReaderIsListedWithThePersonTheyStandInFor() {
        CustomerRow customer = gold();
        long delegation = as.user(
                "sales",
                () -> delegations.create(new DelegationCommand(
                        null,
                        "machao",
                        LocalDate.now().minusDays(1),
                        LocalDate.now().plusDays(1),
                        "outing")));
        try {
            assertThat(readersOf(customer.id()).get("machao").reasons())
                    .contains(new Reason(AccessGround.UNIT, Role.SALES, "李晓梅"));
            assertThat(as.user("machao", () -> customers.find(customer.id())).name())
                    .isEqualTo(CHONGQING_GOLD);
        } finally {
            as.user("sales", () -> delegations.end(delegation, 1));
        }
        assertThat(readersOf(customer.id())).doesNotContainKey("machao");
    }

    @Test
    void aGroupThatIsNotSeenIsNotNamedAndStaysTheGroup() {
        CustomerRow group =
                as.user("customer_dept", () -> customers.list(CustomerFilter.all(), EVERYBODY)).rows().stream()
                        .filter(row -> row.ownerUnit().code().equals("CHENGDU")
                                && rightsOf("sales", row.id()).isEmpty())
                        .findFirst()
                        .orElseThrow();
        CustomerRow member = gold();
        as.user(
                "customer_dept",
                () -> customers.edit(
                        member.id(),
                        member.version(),
                        member.toCommand()
                                .linkedTo(group.id(), member.toCommand().dealerId())));

        CustomerRow seen = as.user("sales", () -> customers.find(member.id()));
        assertThat(seen.parent().id()).isEqualTo(group.id());
        assertThat(seen.parent().code()).isNull();
        assertThat(seen.parent().name()).isNotEqualTo(group.name());
        as.user("sales", () -> customers.edit(member.id(), seen.version(), seen.toCommand()));

        CustomerRow after = gold();
        assertThat(after.parent().name()).isEqualTo(group.name());
        as.user("customer_dept", () -> customers.edit(after.id(), after.version(), member.toCommand()));
    }

    @Test
    void readersAreSoughtByName() {
        long customer = gold().id();

        assertThat(as.user("sales", () -> readers.list(customer, "郑国", EVERYBODY))
                        .rows())
                .extracting(reader -> reader.person().code())
                .containsExactly("executive");
        assertThatThrownBy(() -> as.user("caoyang", () -> readers.list(customer, null, EVERYBODY)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsGrantedHoldsFromTheNextRequestOn() {
        long customer = gold().id();
        Map<DataRight, Reach> before = of(Role.SALES).reaches();
        assertThat(rightsOf("sales", customer)).contains(DataRight.CREDIT);
        try {
            grant(Role.SALES, with(with(before, DataRight.EDIT, Reach.NONE), DataRight.CREDIT, Reach.NONE));
            assertThat(as.user("sales", () -> customers.find(customer)).creditGrade())
                    .isNull();
            assertThat(rightsOf("sales", customer)).doesNotContain(DataRight.CREDIT);
        } finally {
            grant(Role.SALES, before);
        }
        assertThat(rightsOf("sales", customer)).contains(DataRight.CREDIT);
    }

    @Test
    void aRoleReducedToItsOwnSeesNothingElseOfTheUnit() {
        CustomerRow customer = gold();
        Map<DataRight, Reach> before = of(Role.SALES).reaches();
        Map<DataRight, Reach> own = new EnumMap<>(DataRight.class);
        before.keySet().forEach(right -> own.put(right, Reach.OWN));
        try {
            grant(Role.SALES, own);
            assertThat(as.user("sales", () -> customers.list(CustomerFilter.all(), EVERYBODY))
                            .rows())
                    .isNotEmpty()
                    .allMatch(row -> row.openCases() > 0
                            || row.ownerPerson() != null
                                    && row.ownerPerson().code().equals("sales")
                            || readersOf(row.id()).get("sales").reasons().stream()
                                    .anyMatch(reason -> reason.ground().endsWith("WORK")));
            assertThat(rightsOf("sales", customer.id()).contains(DataRight.EDIT))
                    .isEqualTo(customer.ownerPerson().code().equals("sales"));
        } finally {
            grant(Role.SALES, before);
        }
    }

    @Test
    void anAuthorityThatCannotWorkIsRefused() {
        Map<DataRight, Reach> sales = of(Role.SALES).reaches();
        long version = of(Role.SALES).version();

        assertRefused("organisation.error.beyondSight", Role.SALES, with(sales, DataRight.EDIT, Reach.ALL));
        assertRefused("organisation.error.editBeyondReading", Role.SALES, with(sales, DataRight.CREDIT, Reach.OWN));
        assertRefused(
                "organisation.error.administratorSees",
                Role.ADMIN,
                with(of(Role.ADMIN).reaches(), DataRight.SEE, Reach.ALL));
        assertThatThrownBy(() -> as.user("admin", () -> authority.grant(Role.SALES, version - 1, sales)))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> as.user("customer_dept", () -> authority.grant(Role.SALES, version, sales)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void someRoleKeepsTheWholeArchive() {
        Map<DataRight, Reach> director = of(Role.SALES_DIRECTOR).reaches();
        try {
            grant(Role.SALES_DIRECTOR, with(director, DataRight.EDIT, Reach.UNIT));
            assertRefused(
                    "organisation.error.nobodyKeepsArchive",
                    Role.CUSTOMER_DEPT,
                    with(of(Role.CUSTOMER_DEPT).reaches(), DataRight.EDIT, Reach.UNIT));
        } finally {
            grant(Role.SALES_DIRECTOR, director);
        }
    }

    private void assertRefused(String key, Role role, Map<DataRight, Reach> granted) {
        assertThatThrownBy(() -> grant(role, granted))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                        .isEqualTo(key));
    }
}
