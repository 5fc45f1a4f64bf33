package cn.kexin.crm.ejb.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganisationIT extends FacadeTest {

    private static final LocalDate PAST = LocalDate.of(2026, 1, 5);

    @EJB
    private PeopleFacade people;

    @EJB
    private UnitFacade units;

    @EJB
    private DelegationFacade delegations;

    @EJB
    private ProfileFacade profile;

    @EJB
    private SignInFacade signIn;

    @EJB
    private DirectoryFacade directory;

    @Test
    void aFirstPasswordWorksAndHasToBeChanged() {
        IssuedPassword issued = create("first");

        SignInResult result = signIn.check("first", issued.password());

        assertThat(result.state()).isEqualTo(SignInResult.State.ACCEPTED);
        assertThat(result.mustChange()).isTrue();
    }

    @Test
    void aChangedPasswordEndsEverySessionBegunBefore() {
        IssuedPassword issued = create("changer");
        int before = signIn.standingOf("changer").generation();

        as.user("changer", () -> profile.changePassword(issued.password(), "tram-soup-77"));

        assertThat(signIn.standingOf("changer").generation()).isGreaterThan(before);
        assertThat(signIn.standingOf("changer").mustChange()).isFalse();
        assertThat(signIn.check("changer", issued.password()).state()).isEqualTo(SignInResult.State.REFUSED);
    }

    @Test
    void aTakenUsernameIsRefusedAtItsField() {
        assertRefused(() -> create("sales"), "username");
    }

    @Test
    void anEditBasedOnAnOldVersionIsRefused() {
        long id = create("edited").personId();
        PersonView seen = as.role(Role.ADMIN, () -> people.find(id));
        as.role(Role.ADMIN, () -> people.edit(id, seen.version(), command("edited", "SERVICE")));

        assertThatThrownBy(() -> as.role(Role.ADMIN, () -> people.edit(id, seen.version(), command("edited", "SALES"))))
                .isInstanceOf(StaleVersionException.class);
        assertThat(as.role(Role.ADMIN, () -> people.find(id)).unitCode()).isEqualTo("SERVICE");
    }

    @Test
    void peopleAreFoundByPartOfTheirName() {
        create("needle");

        assertThat(as.role(
                                Role.ADMIN,
                                () -> people.list(
                                        new PeopleFilter("NEEDL", null, null, false), new PageRequest(0, 10, "-name")))
                        .rows())
                .extracting(PersonRow::username)
                .containsExactly("needle");
        assertThat(as.role(Role.SALES, () -> directory.units("serv", 10))).isNotEmpty();
    }

    @Test
    void aHeadCannotLeaveWithoutASuccessor() {
        PersonView head = byUsername("songtao");

        assertRefused(() -> as.role(Role.ADMIN, () -> people.leave(leaving(head, null))), "successor");
        assertThat(as.role(Role.ADMIN, () -> people.find(head.id())).leftOn()).isNull();
    }

    @Test
    void aPreviewChangesNothingAndTheLeavingMovesWhatItShowed() {
        PersonView head = byUsername("tangying");

        List<PersonLeaving.Moved> preview = as.role(Role.ADMIN, () -> people.previewLeave(leaving(head, "caoyang")));
        assertThat(as.role(Role.ADMIN, () -> people.find(head.id())).leftOn()).isNull();
        List<PersonLeaving.Moved> moved = as.role(Role.ADMIN, () -> people.leave(leaving(head, "caoyang")));

        assertThat(moved).isEqualTo(preview);
        assertThat(moved).extracting(PersonLeaving.Moved::key).contains("organisation.moved.headships");
        assertThat(byUsername("caoyang").heads()).contains("成都办事处");
        assertThat(signIn.standingOf("tangying")).isNull();
    }

    @Test
    void theLastAdministratorKeepsTheRole() {
        PersonView admin = byUsername("admin");
        HeldRole held = admin.roles().stream()
                .filter(role -> role.role() == Role.ADMIN)
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> as.role(Role.ADMIN, () -> people.withdraw(held.id())))
                .isInstanceOf(BusinessRuleException.class)
                .hasMessageContaining("lastAdministrator");
    }

    @Test
    void aRoleHoldsFromTheMomentItIsGiven() {
        long id = create("marketer").personId();

        as.role(Role.ADMIN, () -> people.grant(id, Role.MARKETING, "MARKETING"));

        assertThat(signIn.rolesOf("marketer")).containsExactly("MARKETING");
    }

    @Test
    void aDelegateHasTheRolesOfThePersonWhileItLasts() {
        create("standin");
        LocalDate today = LocalDate.now();

        long id = as.role(
                Role.SERVICE,
                () -> delegations.create(
                        new DelegationCommand(null, "standin", today.minusDays(1), today.plusDays(2), "培训")));
        assertThat(signIn.rolesOf("standin")).containsExactly("SERVICE");
        as.role(Role.SERVICE, () -> delegations.end(id, 1));

        assertThat(signIn.rolesOf("standin")).isEmpty();
    }

    @Test
    void onlyAnAdministratorDelegatesForOthers() {
        LocalDate today = LocalDate.now();
        DelegationCommand command = new DelegationCommand("executive", "sales", today, today.plusDays(1), null);

        assertThatThrownBy(() -> as.role(Role.SALES, () -> delegations.create(command)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void aUnitCannotStandBelowItself() {
        long above = unit("ABOVE", null);
        unit("BELOW", "ABOVE");
        UnitRow row = as.role(Role.ADMIN, () -> units.find(above));

        assertRefused(
                () -> as.role(Role.ADMIN, () -> units.edit(above, row.version(), unitCommand("ABOVE", "BELOW"))),
                "parent");
    }

    @Test
    void aUnitWithPeopleStaysOpen() {
        UnitRow service = as.role(Role.ADMIN, () -> units.tree()).stream()
                .filter(row -> row.code().equals("SERVICE"))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> as.role(Role.ADMIN, () -> units.close(service.id(), service.version())))
                .isInstanceOf(BusinessRuleException.class)
                .hasMessageContaining("unitHasPeople");
    }

    private IssuedPassword create(String username) {
        return as.role(Role.ADMIN, () -> people.create(command(username, "SYSTEMS")));
    }

    private static PersonCommand command(String username, String unit) {
        return new PersonCommand(username, "测试 " + username, null, null, unit);
    }

    private long unit(String code, String parent) {
        return as.role(Role.ADMIN, () -> units.create(unitCommand(code, parent)));
    }

    private static UnitCommand unitCommand(String code, String parent) {
        return new UnitCommand(code, "部门 " + code, UnitType.DEPARTMENT, parent, "CN", null);
    }

    private PersonView byUsername(String username) {
        return as.role(Role.ADMIN, () -> {
            List<PersonRow> rows = people.list(
                            new PeopleFilter(username, null, null, false), new PageRequest(0, 50, null))
                    .rows();
            return people.find(rows.stream()
                    .filter(row -> row.username().equals(username))
                    .findFirst()
                    .orElseThrow()
                    .id());
        });
    }

    private static LeaveCommand leaving(PersonView person, String successor) {
        return new LeaveCommand(person.id(), person.version(), successor, PAST);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String field) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                        .isEqualTo(field));
    }
}
