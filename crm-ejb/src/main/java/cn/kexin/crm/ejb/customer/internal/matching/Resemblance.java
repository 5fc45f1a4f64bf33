package cn.kexin.crm.ejb.customer.internal.matching;

/** How like somebody a customer of a file is. */
record Resemblance(Resembled other, MatchingRules.Verdict verdict) {}
