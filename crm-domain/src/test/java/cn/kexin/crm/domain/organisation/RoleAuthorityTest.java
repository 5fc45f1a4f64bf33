package cn.kexin.crm.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleAuthorityTest {

    private static Map<DataRight, Reach> all(Reach reach) {
        Map<DataRight, Reach> reaches = new EnumMap<>(DataRight.class);
        for (DataRight right : DataRight.values()) {
            reaches.put(right, reach);
        }
        return reaches;
    }

    private static Map<DataRight, Reach> with(Reach others, DataRight right, Reach reach) {
        Map<DataRight, Reach> reaches = all(others);
        reaches.put(right, reach);
        return reaches;
    }

    @ParameterizedTest
    @EnumSource
    void grantsEachRightItsOwnReach(DataRight right) {
        Map<DataRight, Reach> granted = with(Reach.UNIT, DataRight.EDIT, Reach.NONE);
        granted.put(right, right == DataRight.SEE ? Reach.ALL : Reach.OWN);

        assertThat(new RoleAuthority(Role.SALES, granted).reaches()).isEqualTo(granted);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SEE")
    void noRightReachesBeyondWhatIsSeen(DataRight right) {
        assertThatThrownBy(() -> new RoleAuthority(Role.SALES, with(Reach.OWN, right, Reach.UNIT)))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> {
                    assertThat(refusal.getKey()).isEqualTo("organisation.error.beyondSight");
                    assertThat(refusal.getField()).isEqualTo(right.name());
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTACT_DATA", "CREDIT"})
    void nobodyChangesWhatTheyCannotRead(DataRight group) {
        assertThatThrownBy(() -> new RoleAuthority(Role.SALES, with(Reach.UNIT, group, Reach.OWN)))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                        .isEqualTo("organisation.error.editBeyondReading"));
    }

    @Test
    void anAdministratorSeesNoRecords() {
        RoleAuthority admin = new RoleAuthority(Role.ADMIN, all(Reach.NONE));

        assertThatThrownBy(() -> admin.grant(with(Reach.NONE, DataRight.SEE, Reach.OWN)))
                .isInstanceOf(BusinessRuleException.class);
        assertThat(admin.reach(DataRight.SEE)).isEqualTo(Reach.NONE);
    }

    @Test
    void aRefusedGrantChangesNothing() {
        RoleAuthority sales = new RoleAuthority(Role.SALES, all(Reach.UNIT));

        assertThatThrownBy(() -> sales.grant(with(Reach.OWN, DataRight.CREDIT, Reach.ALL)))
                .isInstanceOf(BusinessRuleException.class);
        assertThat(sales.reaches()).isEqualTo(all(Reach.UNIT));
    }

    @Test
    void eachReachIncludesTheOnesBefore() {
        assertThat(Reach.ALL.includes(Reach.UNIT)).isTrue();
        assertThat(Reach.UNIT.includes(Reach.OWN)).isTrue();
        assertThat(Reach.OWN.includes(Reach.OWN)).isTrue();
        assertThat(Reach.NONE.includes(Reach.OWN)).isFalse();
    }
}
