package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.ejb.casework.SiteVisits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes into the evidence of a case what came of an appointment on the site. */
@ApplicationScoped
public class SiteVisitTrail implements SiteVisits {

    /** As long as a note of evidence may be. */
    private static final int LONGEST = 2000;

    @Inject
    private CaseActs acts;

    @Override
    public void tell(CustomerCase theCase, String words) {
        theCase.visited(acts.on(theCase), words.substring(0, Math.min(words.length(), LONGEST)));
    }
}
