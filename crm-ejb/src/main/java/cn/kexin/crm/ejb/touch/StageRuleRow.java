package cn.kexin.crm.ejb.touch;

import cn.kexin.crm.domain.customer.RelationshipStage;
import java.io.Serializable;

/** What a stage asks for; see {@link StageFacade.Demand} for the numbers. */
public record StageRuleRow(long version, RelationshipStage stage, StageFacade.Demand demand) implements Serializable {}
