package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.DefinitionStatus;
import cn.kexin.crm.domain.casework.ProcessDefinition;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.process.ProcessCheck;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.casework.DefinitionFormat;
import cn.kexin.crm.ejb.casework.DefinitionRow;
import cn.kexin.crm.ejb.casework.DefinitionView;
import cn.kexin.crm.ejb.casework.ProcessFacade;
import cn.kexin.crm.ejb.casework.internal.cmmn.CmmnFile;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps definitions revision by revision; everybody reads what is in force, the administrator changes it. */
@Stateless
@RolesAllowed(Role.Names.ADMIN)
public class ProcessBean implements ProcessFacade {

    private static final int LONGEST_DOCUMENT = 200_000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ProcessCatalog catalog;

    @Inject
    private DefinitionReview review;

    @Inject
    private Clock clock;

    @Override
    @PermitAll
    public List<ProcessModel> active() {
        return catalog.allInForce();
    }

    @Override
    @PermitAll
    public Map<Long, ProcessModel> models(Set<Long> definitionIds) {
        return catalog.models(definitionIds);
    }

    @Override
    public List<DefinitionRow> revisions() {
        Map<Long, Long> open = openCases();
        return em.createQuery("select d from ProcessDefinition d", ProcessDefinition.class).getResultList().stream()
                .sorted(Comparator.comparing(ProcessDefinition::getCode)
                        .thenComparing(ProcessDefinition::getRevision, Comparator.reverseOrder()))
                .map(d -> row(d, open))
                .toList();
    }

    private Map<Long, Long> openCases() {
        Map<Long, Long> open = new HashMap<>();
        em.createQuery(
                        "select c.definition.id, count(c) from CustomerCase c where c.status <> :closed group by c.definition.id",
                        Object[].class)
                .setParameter("closed", StageKind.CLOSED)
                .getResultList()
                .forEach(row -> open.put((Long) row[0], (Long) row[1]));
        return open;
    }

    private DefinitionRow row(ProcessDefinition definition, Map<Long, Long> open) {
        return new DefinitionRow(
                definition.getId(),
                definition.getVersion(),
                definition.getCode(),
                definition.getRevision(),
                catalog.model(definition).label(),
                definition.getStatus(),
                definition.getActivatedAt(),
                open.getOrDefault(definition.getId(), 0L));
    }

    @Override
    public DefinitionView find(long id) {
        ProcessDefinition definition = require(id);
        return new DefinitionView(row(definition, openCases()), catalog.model(definition));
    }

    @Override
    public List<ProcessCheck.Flaw> check(ProcessModel model) {
        return review.flaws(model);
    }

    @Override
    public long saveDraft(ProcessModel model, long version) {
        String document = ProcessJson.write(model);
        if (document.length() > LONGEST_DOCUMENT) {
            throw new BusinessRuleException("casework.error.definitionTooLong", LONGEST_DOCUMENT);
        }
        if (model.code() == null || !model.code().matches("[A-Z][A-Z0-9_]{0,39}")) {
            throw BusinessRuleException.onField("code", "casework.error.definitionCode");
        }
        List<ProcessDefinition> revisions = revisionsOf(model.code());
        if (!revisions.isEmpty() && revisions.get(0).getStatus() == DefinitionStatus.DRAFT) {
            StaleVersionException.check(revisions.get(0), version);
            revisions.get(0).redraft(document);
            return revisions.get(0).getId();
        }
        int next = revisions.isEmpty() ? 1 : revisions.get(0).getRevision() + 1;
        ProcessDefinition draft = new ProcessDefinition(model.code(), next, document);
        em.persist(draft);
        return draft.getId();
    }

    @Override
    public void activate(long id, long version) {
        ProcessDefinition draft = require(id);
        StaleVersionException.check(draft, version);
        List<ProcessCheck.Flaw> flaws = review.flaws(catalog.model(draft));
        if (!flaws.isEmpty()) {
            throw new BusinessRuleException("casework.error.definitionFlawed", flaws.size());
        }
        revisionsOf(draft.getCode()).stream()
                .filter(d -> d.getStatus() == DefinitionStatus.ACTIVE)
                .forEach(ProcessDefinition::retire);
        draft.activate(clock.instant());
    }

    @Override
    public void discard(long id, long version) {
        ProcessDefinition draft = require(id);
        StaleVersionException.check(draft, version);
        if (draft.getStatus() != DefinitionStatus.DRAFT) {
            throw new BusinessRuleException("casework.error.definitionNotDraft", draft.getCode(), draft.getRevision());
        }
        em.remove(draft);
    }

    @Override
    public String export(long id, DefinitionFormat format) {
        ProcessDefinition definition = require(id);
        return format == DefinitionFormat.CMMN
                ? CmmnFile.write(ProcessJson.requireWhole(catalog.model(definition)))
                : definition.getDocument();
    }

    @Override
    public ProcessModel parse(String document) {
        boolean xml = document.stripLeading().startsWith("<");
        return ProcessJson.requireWhole(xml ? CmmnFile.read(document) : ProcessJson.read(document));
    }

    private List<ProcessDefinition> revisionsOf(String code) {
        return em.createQuery(
                        "select d from ProcessDefinition d where d.code = :code order by d.revision desc",
                        ProcessDefinition.class)
                .setParameter("code", code)
                .getResultList();
    }

    private ProcessDefinition require(long id) {
        ProcessDefinition definition = em.find(ProcessDefinition.class, id);
        if (definition == null) {
            throw new NotFoundException("definition", id);
        }
        return definition;
    }
}
