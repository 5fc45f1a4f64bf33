package cn.kexin.crm.domain.mail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whose a message is. The first ground that names exactly one customer decides: the conversation, the numbers in the
 * subject, the addresses, the domains. A ground that names several decides nothing, and neither does any weaker one
 * unless the stronger named nobody.
 *
 * @param customerId the customer, or null while a person has to say
 * @param contactId who of the customer's people, or null
 * @param ground why, or null
 */
public record FilingDecision(Long customerId, Long contactId, FilingGround ground) {

    /** A person has to say. */
    public static final FilingDecision OPEN = new FilingDecision(null, null, null);

    /** One of the customers a message may belong to. */
    public record Match(long customerId, Long contactId) {}

    /**
     * @param thread customers of the messages that it answers
     * @param references customers named in the subject
     * @param addresses those who have one of the addresses
     * @param domains those who have an address of one of the domains
     */
    public static FilingDecision of(
            List<Match> thread, List<Match> references, List<Match> addresses, List<Match> domains) {
        List<List<Match>> grounds = List.of(thread, references, addresses, domains);
        FilingGround[] names = FilingGround.values();
        for (int n = 0; n < grounds.size(); n++) {
            Set<Long> customers = customers(grounds.get(n));
            if (customers.size() == 1) {
                long customer = customers.iterator().next();
                return new FilingDecision(customer, contact(customer, addresses), names[n]);
            }
            if (customers.size() > 1) {
                return among(customers, addresses);
            }
        }
        return OPEN;
    }

    /** Several are named: an address that only one of them has still decides. */
    private static FilingDecision among(Set<Long> customers, List<Match> addresses) {
        List<Match> both = addresses.stream()
                .filter(match -> customers.contains(match.customerId()))
                .toList();
        Set<Long> left = customers(both);
        if (left.size() != 1) {
            return OPEN;
        }
        long customer = left.iterator().next();
        return new FilingDecision(customer, contact(customer, both), FilingGround.ADDRESS);
    }

    private static Set<Long> customers(List<Match> matches) {
        Set<Long> ids = new LinkedHashSet<>();
        matches.forEach(match -> ids.add(match.customerId()));
        return ids;
    }

    private static Long contact(long customer, List<Match> addresses) {
        return addresses.stream()
                .filter(match -> match.customerId() == customer && match.contactId() != null)
                .map(Match::contactId)
                .findFirst()
                .orElse(null);
    }
}
