package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.Skill;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.ejb.Local;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 技能: what people can do, for rules that send work to those who can. */
@Local
public interface SkillFacade {

    /** @return all skills by name; they have no code */
    List<Ref> list();

    /** @return a person's skills by name */
    List<Ref> ofPerson(long personId);

    /**
     * Says what a person can do; what is not named they no longer can.
     *
     * @param names at most 30; one that nobody had before is added to the skills there are
     */
    void learn(
            long personId,
            @NotNull @Size(max = 30) List<@NotBlank @Size(max = Skill.LONGEST_NAME) @PlainLine String> names);

    /**
     * Takes away a skill that nobody has and no rule asks for.
     *
     * @throws BusinessRuleException when somebody has it, or a rule asks for it
     */
    void forget(long skillId);
}
