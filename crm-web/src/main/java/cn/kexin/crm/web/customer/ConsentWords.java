package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.consent.ConsentSource;
import cn.kexin.crm.domain.customer.consent.ConsentState;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPermission;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.ejb.customer.BlockRow;
import cn.kexin.crm.ejb.customer.ContactStanding;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Consent and wishes to be left alone, in the reader's words. */
@Named
@RequestScoped
public class ConsentWords {

    @Inject
    private Texts texts;

    public ContactChannel[] getChannels() {
        return ContactChannel.values();
    }

    public ContactPurpose[] getPurposes() {
        return ContactPurpose.values();
    }

    public ConsentSource[] getSources() {
        return ConsentSource.values();
    }

    /** @return the states that can be recorded, the one as near at hand as the other (art. 15) */
    public ConsentState[] getSaid() {
        return new ConsentState[] {ConsentState.GIVEN, ConsentState.WITHDRAWN};
    }

    /** @return the tone of a chip: what may be done, not what was said */
    public String tone(ContactStanding.Cell cell) {
        return switch (cell.permission().verdict()) {
            case REFUSED ->
                cell.state() == ConsentState.UNKNOWN
                                && cell.permission().ground() == ContactPermission.Ground.NO_CONSENT
                        ? ""
                        : "bad";
            case WITH_REASON -> "warn";
            case FREE -> cell.state() == ConsentState.GIVEN ? "ok" : "";
        };
    }

    public String icon(ContactStanding.Cell cell) {
        boolean blocked = cell.permission().ground() == ContactPermission.Ground.DO_NOT_CONTACT;
        return blocked
                ? "pi-ban"
                : switch (cell.state()) {
                    case GIVEN -> "pi-check";
                    case WITHDRAWN -> "pi-times";
                    case UNKNOWN -> "pi-question";
                };
    }

    /** @return what the chip says: left alone, or what was said; where nobody was asked its picture says it */
    public String label(ContactStanding.Cell cell) {
        boolean blocked = cell.permission().ground() == ContactPermission.Ground.DO_NOT_CONTACT;
        return blocked ? texts.of("consent.sign") : isUnasked(cell) ? "" : texts.label(cell.state());
    }

    /** @return whether nobody was asked and nothing else is known */
    public boolean isUnasked(ContactStanding.Cell cell) {
        return cell.state() == ConsentState.UNKNOWN
                && cell.permission().ground() != ContactPermission.Ground.DO_NOT_CONTACT;
    }

    /** @return what it is called that nobody was asked */
    public String getUnasked() {
        return texts.label(ConsentState.UNKNOWN);
    }

    /** @return since when and why, on hover */
    public String title(ContactStanding.Cell cell) {
        String since = cell.since() == null ? "" : texts.of("consent.since", cell.since());
        String why = cell.permission().ground() == null
                ? ""
                : texts.label(cell.permission().ground());
        return (why + " " + since).strip();
    }

    /** @return whom a wish is of, and which ways it closes */
    public String whom(BlockRow block) {
        String who = block.contact() == null
                ? texts.of("consent.customer") + texts.of("consent.customer.everybody")
                : block.contact().name();
        return texts.of("consent.sign.channels", who, channel(block));
    }

    public String channel(BlockRow block) {
        return block.channel() == null ? texts.of("consent.anyChannel") : texts.label(block.channel());
    }

    public String until(BlockRow block) {
        return block.until() == null
                ? texts.of("consent.block.forGood")
                : texts.of("consent.block.untilDay", Formats.date(block.until()));
    }
}
