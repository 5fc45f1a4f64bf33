package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.domain.customer.matching.DuplicateResponse;
import cn.kexin.crm.domain.customer.matching.Match;
import cn.kexin.crm.ejb.customer.DuplicateCandidate;

/**
 * A customer that may be the one described, as the system knows it, whoever asks.
 *
 * @param onEntry the strongest response of the rules that recognised it, when one customer is saved
 * @param onImport the same when a file is read
 */
public record Suspect(
        long id,
        String number,
        String name,
        String ownerUnit,
        Match match,
        DuplicateResponse onEntry,
        DuplicateResponse onImport) {

    /** @return the same where the rules for files are the ones that count */
    public Suspect inFile() {
        return new Suspect(id, number, name, ownerUnit, match, onImport, onImport);
    }

    DuplicateCandidate toCandidate() {
        return new DuplicateCandidate(
                id, number, name, ownerUnit, match.score(), match.reasons(), onEntry == DuplicateResponse.BLOCK);
    }
}
