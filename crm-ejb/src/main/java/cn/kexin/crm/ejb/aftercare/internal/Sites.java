package cn.kexin.crm.ejb.aftercare.internal;

import cn.kexin.crm.domain.aftercare.SeasonKind;
import cn.kexin.crm.domain.aftercare.SeasonRule;
import cn.kexin.crm.domain.aftercare.WarrantyFacts;
import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.domain.aftercare.YearlySeason;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.aftercare.WarrantyCommand;
import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.reference.Divisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Finds out where something stands, and which seasons are counted there. */
@ApplicationScoped
public class Sites {

    private static final int COUNTY = 6;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Divisions divisions;

    /**
     * Where something stands.
     *
     * @param divisionCode null when that is not known
     * @param season null for other parts than heating and cooling, as is {@code counted}
     */
    record Site(String divisionCode, SeasonKind season, YearlySeason counted) {

        WarrantyFacts facts(WarrantyCommand command) {
            return new WarrantyFacts(
                    command.part(), command.acceptedOn(), command.designLifeYears(), counted, command.agreedUntil());
        }
    }

    /**
     * @param customerRegion where the customer is, in words; may be null
     * @throws BusinessRuleException when there is no such region
     */
    Site of(WarrantyCommand command, String customerRegion) {
        String code = code(command.region(), customerRegion);
        if (command.part() != WarrantyPart.HEATING_COOLING) {
            return new Site(code, null, null);
        }
        SeasonRule rule = SeasonRule.of(
                em.createQuery("select r from SeasonRule r", SeasonRule.class).getResultList(), code);
        SeasonKind kind = command.season() == null ? rule.usual() : command.season();
        return new Site(code, kind, rule.season(kind));
    }

    private String code(String region, String customerRegion) {
        if (region == null || region.isBlank()) {
            return find(customerRegion).map(Sites::code).orElse(null);
        }
        return find(region)
                .map(Sites::code)
                .orElseThrow(() -> BusinessRuleException.onField("region", "aftercare.error.region", region.strip()));
    }

    private static String code(Division division) {
        return division.code().substring(0, Math.min(division.code().length(), COUNTY));
    }

    /** @return the division of that code or name, in Chinese or Latin letters */
    private Optional<Division> find(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String name = text.strip();
        if (name.matches("\\d+")) {
            // GB/T 2260 writes a province as 110000 and a city as 230100.
            return divisions.find(name.length() == COUNTY ? name.replaceFirst("(00){1,2}$", "") : name);
        }
        Optional<Division> located = divisions.locate(name).map(Divisions.Located::division);
        return located.isPresent()
                ? located
                : divisions.suggest(name, 1).stream()
                        .filter(each -> each.english().equalsIgnoreCase(name)
                                || each.englishPath().equalsIgnoreCase(name))
                        .findFirst();
    }
}
