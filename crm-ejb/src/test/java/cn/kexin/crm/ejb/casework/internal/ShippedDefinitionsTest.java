package cn.kexin.crm.ejb.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.casework.UnitRule;
import cn.kexin.crm.domain.casework.process.Category;
import cn.kexin.crm.domain.casework.process.ProcessCheck;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.domain.casework.process.Transition;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedDefinitionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service-request",
                "complaint",
                "construction-project",
                "equipment-sale",
                "dealer-end-user",
                "warranty-claim"
            })
    void whatIsShippedWorks(String name) {
        ProcessModel model = ProcessJson.read(ShippedDefinitions.resource(name));

        assertThat(ProcessCheck.of(model)).isEmpty();
        assertThat(ProcessCheck.of(ShippedDefinitions.adapt(model, Set.of()))).isEmpty();
        assertThat(ProcessJson.read(ProcessJson.write(model))).isEqualTo(model);
    }

    @Test
    void aUnitTheCompanyDoesNotHaveGivesWayToTheCustomersOwn() {
        ProcessModel model = ShippedDefinitions.adapt(
                ProcessJson.read(ShippedDefinitions.resource("service-request")), Set.of("FINANCE"));

        assertThat(model.categories())
                .extracting(Category::responsible)
                .extracting(r -> r.rule())
                .containsExactly(
                        UnitRule.CUSTOMER_OWNER, UnitRule.CUSTOMER_OWNER, UnitRule.CUSTOMER_OWNER, UnitRule.NAMED);
    }

    @Test
    void aConstructionProjectGoesOnByItselfFromAwardToTheEndOfTheWarranty() {
        ProcessModel model = ProcessJson.read(ShippedDefinitions.resource("construction-project"));

        assertThat(model.stages().stream()
                        .filter(stage -> !model.isAside(stage))
                        .map(Stage::code))
                .containsExactly(
                        "PROSPECT",
                        "TENDER_INFORMATION",
                        "BID",
                        "AWARD",
                        "CONSTRUCTION",
                        "COMPLETION",
                        "ACCEPTANCE",
                        "HANDOVER",
                        "WARRANTY",
                        "AFTER_WARRANTY");
        assertThat(model.transitions().stream().filter(Transition::automatic).map(Transition::from))
                .containsExactly("AWARD", "CONSTRUCTION", "COMPLETION", "ACCEPTANCE", "HANDOVER", "WARRANTY");
    }

    @Test
    void anUnknownMemberIsRefusedByName() {
        String document = ShippedDefinitions.resource("complaint").replaceFirst("\"kind\"", "\"sort\"");

        assertThatThrownBy(() -> ProcessJson.read(document))
                .isInstanceOfSatisfying(
                        BusinessRuleException.class,
                        e -> assertThat(e.getArguments().get(1)).isEqualTo("stages[0].sort"));
    }
}
