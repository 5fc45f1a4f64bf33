package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.ProcessDefinition;
import cn.kexin.crm.domain.casework.UnitRule;
import cn.kexin.crm.domain.casework.process.Category;
import cn.kexin.crm.domain.casework.process.Duty;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Responsibility;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.ejb.casework.ProcessShipping;
import cn.kexin.crm.ejb.organisation.CompanyFounding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Puts the definitions that the product ships into force when a company begins. A unit they name that this company does
 * not have gives way to the unit that looks after the customer, so that no matter is ever without an owner.
 */
@ApplicationScoped
public class ShippedDefinitions implements ProcessShipping {

    private static final List<String> SHIPPED = List.of(
            "service-request",
            "complaint",
            "construction-project",
            "equipment-sale",
            "dealer-end-user",
            "warranty-claim");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private DefinitionReview review;

    @Inject
    private Clock clock;

    void ship(@Observes CompanyFounding founding) {
        Set<String> units = review.unitCodes();
        SHIPPED.forEach(name -> ship(name, units, founding.now()));
    }

    private void ship(String name, Set<String> units, Instant now) {
        ProcessModel model = adapt(ProcessJson.read(resource(name)), units);
        ProcessDefinition definition = new ProcessDefinition(model.code(), 1, ProcessJson.write(model));
        definition.activate(now);
        em.persist(definition);
    }

    @Override
    public void ensure(String code, String resource) {
        long known = em.createQuery("select count(d) from ProcessDefinition d where d.code = :code", Long.class)
                .setParameter("code", code)
                .getSingleResult();
        if (known == 0) {
            ship(resource, review.unitCodes(), clock.instant());
        }
    }

    static String resource(String name) {
        try (InputStream in = ShippedDefinitions.class.getResourceAsStream("/definitions/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProcessModel adapt(ProcessModel m, Set<String> units) {
        return new ProcessModel(
                m.code(),
                m.label(),
                m.numberPrefix(),
                m.categories().stream()
                        .map(c -> new Category(c.code(), c.label(), adapt(c.responsible(), units)))
                        .toList(),
                m.stages().stream().map(s -> adapt(s, units)).toList(),
                m.transitions(),
                m.clocks(),
                m.escalations());
    }

    private static Stage adapt(Stage s, Set<String> units) {
        List<Duty> duties = s.duties().stream()
                .map(d -> new Duty(
                        d.code(),
                        d.label(),
                        d.deliverable(),
                        adapt(d.responsible(), units),
                        d.workingMinutes(),
                        d.mandatory(),
                        d.answers()))
                .toList();
        return new Stage(s.code(), s.label(), s.kind(), adapt(s.responsible(), units), duties, s.exitChecks());
    }

    private static Responsibility adapt(Responsibility r, Set<String> units) {
        return r == null || r.rule() != UnitRule.NAMED || units.contains(r.unit())
                ? r
                : new Responsibility(r.role(), UnitRule.CUSTOMER_OWNER, null);
    }
}
