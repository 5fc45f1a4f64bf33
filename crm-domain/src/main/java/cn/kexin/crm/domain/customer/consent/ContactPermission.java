package cn.kexin.crm.domain.customer.consent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;

/**
 * Whether somebody may be approached in one way for one purpose, and why not: the one answer for pages, lists, exports, mail,
 * logged touches and REST.
 *
 * <ul>
 *   <li>Whoever wants to be left alone is: no marketing. What a contract needs stays possible (个人信息保护法 art. 13 (1) no. 2),
 *       for a reason that is written down.
 *   <li>Marketing to a natural person rests on consent (art. 13 (1) no. 1), which counts until it is withdrawn (art. 15).
 *       Nobody asked means no.
 *   <li>An organisation's own lines are no personal information (art. 4): open unless it said no.
 * </ul>
 *
 * @param verdict whether
 * @param ground why; null when nothing speaks against it
 * @param reason what was written down when the block was set; null without one
 * @param until the block's last day; null without one, or for good
 */
public record ContactPermission(Verdict verdict, Ground ground, String reason, LocalDate until)
        implements java.io.Serializable {

    /** May one? */
    public enum Verdict {
        /** Yes. */
        FREE,
        /** Only what the contract needs, and the reason is to be said. */
        WITH_REASON,
        /** No. */
        REFUSED
    }

    /** What speaks against it. */
    public enum Ground {
        /** 勿扰. */
        DO_NOT_CONTACT,
        /** 已撤回同意. */
        WITHDRAWN,
        /** 未取得同意. */
        NO_CONSENT
    }

    /**
     * Somebody's wish to be left alone, as stored and not lifted.
     *
     * @param channel null for every way
     * @param until null for good
     */
    public record Block(ContactChannel channel, String reason, LocalDate until) {

        boolean covers(ContactChannel asked, LocalDate today) {
            return (channel == null || channel == asked) && (until == null || !until.isBefore(today));
        }
    }

    private static final ContactPermission FREE = new ContactPermission(Verdict.FREE, null, null, null);

    /** The block that lasts longest tells most. */
    private static final Comparator<Block> LONGEST =
            Comparator.comparing(Block::until, Comparator.nullsLast(Comparator.naturalOrder()));

    /**
     * @param person whether it is a natural person rather than an organisation
     * @param blocks those of the person and of the customer
     * @param consent how the person stands to this way and purpose
     * @param today the company's date
     */
    public static ContactPermission decide(
            ContactChannel channel,
            ContactPurpose purpose,
            boolean person,
            Collection<Block> blocks,
            ConsentState consent,
            LocalDate today) {
        Objects.requireNonNull(channel);
        Verdict no = purpose == ContactPurpose.SERVICE ? Verdict.WITH_REASON : Verdict.REFUSED;
        Block block = blocks.stream()
                .filter(each -> each.covers(channel, today))
                .max(LONGEST)
                .orElse(null);
        if (block != null) {
            return new ContactPermission(no, Ground.DO_NOT_CONTACT, block.reason(), block.until());
        }
        if (consent == ConsentState.WITHDRAWN) {
            return new ContactPermission(no, Ground.WITHDRAWN, null, null);
        }
        boolean needsConsent = purpose == ContactPurpose.MARKETING && person;
        return needsConsent && consent != ConsentState.GIVEN
                ? new ContactPermission(no, Ground.NO_CONSENT, null, null)
                : FREE;
    }

    /** @return whether nothing speaks against it */
    public boolean free() {
        return verdict == Verdict.FREE;
    }

    /** @return whether it must not be done at all */
    public boolean refused() {
        return verdict == Verdict.REFUSED;
    }
}
