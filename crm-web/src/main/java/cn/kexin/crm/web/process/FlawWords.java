package cn.kexin.crm.web.process;

import cn.kexin.crm.domain.casework.process.Category;
import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.casework.process.Duty;
import cn.kexin.crm.domain.casework.process.ProcessCheck;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.domain.shared.LocalName;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the flaws of a definition into words, by the names that its parts have on the screen. */
@RequestScoped
public class FlawWords {

    @Inject
    private Texts texts;

    List<FlawLine> of(List<ProcessCheck.Flaw> flaws, ProcessModel model) {
        Map<String, String> names = names(model);
        return flaws.stream()
                .map(flaw -> new FlawLine(flaw.subject(), texts.of(flaw.key(), named(flaw.named(), names))))
                .toList();
    }

    private static String named(String codes, Map<String, String> names) {
        return Arrays.stream(codes.split(FlawLine.ARROW, -1))
                .map(code -> names.getOrDefault(code, code))
                .collect(Collectors.joining(FlawLine.ARROW));
    }

    private Map<String, String> names(ProcessModel model) {
        Map<String, String> names = new HashMap<>();
        for (ClockRule clock : model.clocks()) {
            name(names, clock.code(), clock.label());
        }
        for (Category category : model.categories()) {
            name(names, category.code(), category.label());
        }
        for (Stage stage : model.stages()) {
            for (Duty duty : stage.duties()) {
                name(names, duty.code(), duty.label());
            }
            name(names, stage.code(), stage.label());
        }
        return names;
    }

    private void name(Map<String, String> names, String code, LocalName label) {
        String name = label == null ? null : label.in(texts.locale());
        if (code != null && name != null) {
            names.put(code, name);
        }
    }
}
