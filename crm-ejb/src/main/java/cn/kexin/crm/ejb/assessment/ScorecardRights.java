package cn.kexin.crm.ejb.assessment;

import java.io.Serializable;

/**
 * What a viewer may do with a scorecard, as its state allows.
 *
 * @param explain explain it, appeal about its rows
 * @param decide decide appeals, give marks, propose rewards
 */
public record ScorecardRights(boolean explain, boolean decide) implements Serializable {}
