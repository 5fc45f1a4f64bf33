package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.util.List;

/** The customer seems to exist already. The caller looks at the candidates and, if none is the same, allows duplicates. */
public class DuplicateCustomerException extends BusinessRuleException {

    private static final long serialVersionUID = 1L;

    private final transient List<DuplicateCandidate> candidates;

    public DuplicateCustomerException(List<DuplicateCandidate> candidates) {
        super("customer.error.duplicate", candidates.size());
        this.candidates = List.copyOf(candidates);
    }

    /** @return the customers it may be, the likeliest first */
    public List<DuplicateCandidate> getCandidates() {
        return candidates;
    }
}
