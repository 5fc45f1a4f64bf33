package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.ejb.customer.ContactCommand;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake.Known;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake.Sought;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerDetails;
import cn.kexin.crm.ejb.customer.CustomerIntake;
import cn.kexin.crm.ejb.customer.DuplicateCandidate;
import cn.kexin.crm.ejb.customer.DuplicateCustomerException;
import cn.kexin.crm.ejb.exchange.internal.card.CardFacts;
import cn.kexin.crm.ejb.exchange.internal.card.CardRest;
import cn.kexin.crm.ejb.exchange.internal.card.CardText;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import cn.kexin.crm.ejb.shared.RecordJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes a card: its organisation or person as customer, found by name, and the person as contact with the card. */
@ApplicationScoped
public class CardImporter {

    @Inject
    private CustomerIntake customers;

    @Inject
    private CustomerBulkIntake bulk;

    @Inject
    private KeptCards kept;

    /** @throws RowRefusal when it says nothing of anybody */
    static CardFacts facts(CardText card) {
        if (card.tooLarge()) {
            throw new RowRefusal(null, "exchange.error.cardTooLarge");
        }
        CardFacts facts = CardFacts.of(card.text());
        if (facts == null || facts.name() == null) {
            throw new RowRefusal("name", "exchange.error.required");
        }
        return facts;
    }

    PortionResult take(CardText card, ImportPlan plan) {
        PortionResult result = new PortionResult();
        CardFacts facts = null;
        try {
            facts = facts(card);
            take(card, facts, plan, result);
            if (!card.leftOut().isEmpty()) {
                result.noted(
                        card.line(),
                        Cards.cells(facts),
                        new RowRefusal(null, "exchange.error.leftOut", String.join(", ", card.leftOut())));
            }
        } catch (RowRefusal e) {
            result.refused(card.line(), facts == null ? List.of() : Cards.cells(facts), e);
        }
        return result;
    }

    private void take(CardText card, CardFacts facts, ImportPlan plan, PortionResult result) {
        long customer = customer(facts, plan, result);
        ContactCommand command =
                new ContactCommand(facts.name(), facts.title(), null, null, null, true, facts.phones(), facts.emails());
        Long known = customers.contact(customer, facts.name(), plan.starter());
        if (known == null) {
            if (plan.mode() == ImportMode.UPDATE) {
                throw new RowRefusal("name", RowRefusal.UNKNOWN_RECORD, facts.name());
            }
            long id = customers.addContact(customer, command, plan.starter());
            keep(id, card, facts);
            result.made(id);
            result.created(1);
        } else if (plan.mode() == ImportMode.CREATE) {
            result.skipped(1);
        } else {
            change(customer, known, command, card, facts, plan, result);
        }
    }

    /** @return whether the card says something new that has no field here */
    private boolean keep(long contact, CardText card, CardFacts facts) {
        return !CardRest.isNone(card.text(), facts) && kept.keep(contact, card.text());
    }

    private void change(
            long customer,
            long contact,
            ContactCommand command,
            CardText card,
            CardFacts facts,
            ImportPlan plan,
            PortionResult result) {
        String before = RecordJson.write(customers.contactFacts(contact)).toString();
        customers.editContact(customer, contact, command, plan.starter());
        String after = RecordJson.write(customers.contactFacts(contact)).toString();
        boolean newCard = keep(contact, card, facts);
        if (!after.equals(before)) {
            result.changed(new PortionResult.Change(contact, before, after));
        }
        if (newCard || !after.equals(before)) {
            result.updated(1);
        } else {
            result.skipped(1);
        }
    }

    private long customer(CardFacts facts, ImportPlan plan, PortionResult result) {
        boolean person = facts.organisation() == null;
        String name = person ? facts.name() : facts.organisation();
        String phone =
                person && !facts.phones().isEmpty() ? facts.phones().get(0).number() : null;
        Known known = bulk.find(List.of(new Sought(Map.of("name", name), phone)), plan.starter())
                .get(0);
        if (known != null && known.row() != null) {
            return known.id();
        }
        if (plan.mode() == ImportMode.UPDATE) {
            throw new RowRefusal("customer", RowRefusal.UNKNOWN_RECORD, name);
        }
        try {
            long id = customers.create(command(facts, name, plan), null, null, plan.starter());
            result.made(id);
            return id;
        } catch (DuplicateCustomerException e) {
            throw CustomerImporter.duplicate(e.getCandidates().stream()
                    .map(DuplicateCandidate::number)
                    .filter(Objects::nonNull)
                    .toList());
        }
    }

    private static CustomerCommand command(CardFacts facts, String name, ImportPlan plan) {
        boolean person = facts.organisation() == null;
        CustomerDetails details =
                person ? new CustomerDetails(null, null, facts.phones(), facts.emails(), null) : CustomerDetails.NONE;
        return new CustomerCommand(
                        person ? CustomerKind.PERSON : CustomerKind.ORGANISATION,
                        name,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        ValueClass.GENERAL,
                        false,
                        null,
                        RelationshipStage.INTERACTION,
                        CustomerStatus.ACTIVE,
                        plan.homeUnit(),
                        null)
                .with(details);
    }
}
