package cn.kexin.crm.ejb.customer.internal.consent;

import cn.kexin.crm.domain.customer.consent.ConsentState;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPermission;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.ejb.customer.ContactStanding;
import cn.kexin.crm.ejb.shared.Ref;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Everything about being approached that is stored of one customer and its people. */
public final class Standing {

    private final boolean customerIsPerson;
    private final LocalDate today;
    private final List<OwnedBlock> blocks;
    private final Map<Asked, Answer> answers;

    /** @param contactId null for the customer itself */
    record Asked(Long contactId, ContactChannel channel, ContactPurpose purpose) {}

    record Answer(ConsentState state, Instant since) {

        static final Answer NONE = new Answer(ConsentState.UNKNOWN, null);
    }

    /** @param contactId null when it covers everybody */
    record OwnedBlock(Long contactId, ContactPermission.Block block) {}

    Standing(boolean customerIsPerson, LocalDate today, List<OwnedBlock> blocks, Map<Asked, Answer> answers) {
        this.customerIsPerson = customerIsPerson;
        this.today = today;
        this.blocks = blocks;
        this.answers = answers;
    }

    /** @param contactId null for the customer itself */
    public ContactPermission permission(Long contactId, ContactChannel channel, ContactPurpose purpose) {
        List<ContactPermission.Block> covering = blocks.stream()
                .filter(each -> each.contactId() == null || Objects.equals(each.contactId(), contactId))
                .map(OwnedBlock::block)
                .toList();
        return ContactPermission.decide(
                channel,
                purpose,
                isPerson(contactId),
                covering,
                answer(contactId, channel, purpose).state(),
                today);
    }

    /** @return whether the person wants to be left alone in some way */
    public boolean isLeftAlone(Long contactId) {
        return Stream.of(ContactChannel.values())
                .map(channel -> permission(contactId, channel, ContactPurpose.MARKETING))
                .anyMatch(permission -> permission.ground() == ContactPermission.Ground.DO_NOT_CONTACT);
    }

    private boolean isPerson(Long contactId) {
        return contactId != null || customerIsPerson;
    }

    Answer answer(Long contactId, ContactChannel channel, ContactPurpose purpose) {
        return answers.getOrDefault(new Asked(contactId, channel, purpose), Answer.NONE);
    }

    /** @param contact null for the customer itself */
    ContactStanding of(Ref contact) {
        Long contactId = contact == null ? null : contact.id();
        List<ContactStanding.Cell> cells = new ArrayList<>();
        for (ContactPurpose purpose : ContactPurpose.values()) {
            for (ContactChannel channel : ContactChannel.values()) {
                Answer answer = answer(contactId, channel, purpose);
                cells.add(new ContactStanding.Cell(
                        channel, purpose, answer.state(), answer.since(), permission(contactId, channel, purpose)));
            }
        }
        return new ContactStanding(contact, isPerson(contactId), cells);
    }
}
