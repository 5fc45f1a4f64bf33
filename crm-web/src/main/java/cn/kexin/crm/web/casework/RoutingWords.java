package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.routing.Candidate;
import cn.kexin.crm.domain.casework.routing.HandOut;
import cn.kexin.crm.ejb.casework.RoutingAnswer;
import cn.kexin.crm.ejb.casework.RoutingRuleRow;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says routing rules in words. */
@Named
@RequestScoped
public class RoutingWords {

    @Inject
    private Texts texts;

    @Inject
    private ProcessNames names;

    /** @return which matters it takes, such as 服务请求 · 设备故障 · 产品含“热泵” · 重庆市 */
    public String takes(RoutingRuleRow rule) {
        String said = Stream.of(
                        rule.caseType() == null ? null : name(rule),
                        category(rule),
                        rule.product() == null ? null : texts.of("routing.takes.product", rule.product()),
                        rule.divisionName() == null ? rule.divisionCode() : rule.divisionName(),
                        rule.branch() == null
                                ? null
                                : texts.of("routing.takes.branch", rule.branch().name()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return said.isEmpty() ? texts.of("routing.takes.all") : said;
    }

    private String name(RoutingRuleRow rule) {
        return rule.typeName() == null ? rule.caseType() : names.in(rule.typeName());
    }

    private String category(RoutingRuleRow rule) {
        return rule.categoryName() == null ? rule.category() : names.in(rule.categoryName());
    }

    /** @return what becomes of them there */
    public String then(RoutingRuleRow rule) {
        if (rule.handOut() == HandOut.QUEUE) {
            return texts.of("routing.then.queue");
        }
        return rule.skill() == null
                ? texts.of("routing.then.least")
                : texts.of("routing.then.leastSkilled", rule.skill().name());
    }

    /** @return where a matter would go */
    public String where(RoutingAnswer answer) {
        String unit = answer.unitName() == null ? texts.of("routing.try.owner") : answer.unitName();
        return answer.person() == null
                ? texts.of("routing.try.queue", unit)
                : texts.of("routing.try.person", unit, answer.person());
    }

    /** @return why it would go there */
    public String why(RoutingAnswer answer) {
        return answer.rule() == null
                ? texts.of("routing.try.definition")
                : texts.of(
                        "routing.try.rule", answer.rule().place(), answer.rule().name());
    }

    /** @return what speaks for or against giving it to somebody */
    public String about(Candidate candidate) {
        if (!candidate.present()) {
            return texts.of("routing.try.away");
        }
        if (!candidate.skilled()) {
            return texts.of("routing.try.unskilled");
        }
        return candidate.lastGivenAt() == null
                ? texts.of("routing.try.load", candidate.openCases())
                : texts.of("routing.try.loadSince", candidate.openCases(), Formats.ago(candidate.lastGivenAt()));
    }
}
