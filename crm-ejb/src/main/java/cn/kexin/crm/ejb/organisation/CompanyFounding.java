package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.OrgUnit;
import java.time.Instant;

/**
 * An empty database becomes a company: fired once, in the transaction of the first start, after head office, its calendar
 * and the administrator exist. Features observe it to store what the product ships, such as definitions and schemes.
 *
 * @param headOffice the one unit there is
 * @param now the moment of the first start
 */
public record CompanyFounding(OrgUnit headOffice, Instant now) {}
