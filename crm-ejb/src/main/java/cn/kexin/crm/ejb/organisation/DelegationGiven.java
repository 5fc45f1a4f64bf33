package cn.kexin.crm.ejb.organisation;

/**
 * Somebody was asked to stand in for somebody else; fired inside the transaction.
 *
 * @param delegationId its id
 * @param toPersonId who is to stand in
 * @param actorId who arranged it
 */
public record DelegationGiven(long delegationId, long toPersonId, long actorId) {}
