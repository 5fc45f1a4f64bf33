package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.Skill;

/** A skill is about to be taken away; fired inside the transaction. Whoever still asks for it throws. */
public record SkillForgetting(Skill skill) {}
