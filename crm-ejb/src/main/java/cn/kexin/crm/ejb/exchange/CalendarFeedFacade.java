package cn.kexin.crm.ejb.exchange;

import jakarta.ejb.Local;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;

/**
 * A person's next steps, duties and appointments as a calendar (iCalendar, RFC 5545) under a secret address, for a phone or mail program
 * that cannot sign in. Only the hash of the secret is kept; a new one ends the one before.
 */
@Local
public interface CalendarFeedFacade {

    /** @return the caller's feed as it stands, or null without one */
    FeedRow find();

    /** @return the secret of a new feed, told this once; one that there was before is dead */
    String renew();

    /** Ends the caller's feed. */
    void revoke();

    /**
     * @param secret as {@link #renew} told it
     * @param words summaries in the reader's language
     * @return the calendar with what its owner may see now; null when there is no such feed, or its owner has left
     */
    String read(@NotBlank @Size(max = 100) String secret, @NotNull Words words);

    /**
     * A feed.
     *
     * @param readAt when it was last asked for, or null
     */
    record FeedRow(Instant madeAt, Instant readAt) implements Serializable {}

    /** Texts of the calendar. */
    interface Words {

        /** @return name of the calendar */
        String title();

        /** @return what to call a step agreed with a customer */
        String step(String step, String customer);

        /** @return what to call a duty of a case; {@code duty} in the case type's terms */
        String duty(String subject, String customer);

        /**
         * @param site where it is; empty when that was not told
         * @return what to call an appointment on a customer's site
         */
        String appointment(String subject, String customer, String site);
    }
}
