package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.process.Category;
import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.casework.process.Duty;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.domain.shared.LocalName;
import cn.kexin.crm.ejb.casework.ProcessFacade;
import cn.kexin.crm.web.shared.Bundles;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What definitions call their parts, in the reader's language; a code that a definition does not know stands for itself. */
@RequestScoped
public class ProcessNames {

    @EJB
    private ProcessFacade processes;

    @Inject
    private Texts texts;

    @Inject
    private Bundles bundles;

    private final Map<Long, ProcessModel> models = new HashMap<>();

    /** Reads the definitions not known yet, all at once. */
    public void know(Collection<Long> definitionIds) {
        Set<Long> unknown =
                definitionIds.stream().filter(id -> !models.containsKey(id)).collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            models.putAll(processes.models(unknown));
        }
    }

    public String in(LocalName label) {
        return label == null ? "" : label.in(texts.locale());
    }

    public String type(long definitionId, String code) {
        return model(definitionId).map(ProcessModel::label).map(this::in).orElse(code);
    }

    String category(long definitionId, String code) {
        return model(definitionId)
                .flatMap(model -> model.category(code))
                .map(Category::label)
                .map(this::in)
                .orElse(code);
    }

    public String stage(long definitionId, String code) {
        return model(definitionId).map(model -> stage(model, code)).orElse(code);
    }

    /** @param title what is to be done, of a duty that stands beside those of the definition; null where its code says it */
    public String duty(long definitionId, String stage, String code, String title) {
        return model(definitionId).map(model -> duty(model, stage, code, title)).orElse(code);
    }

    String duty(ProcessModel model, String stage, String code, String title) {
        String name = model.duty(stage, code).map(Duty::label).map(this::in).orElseGet(() -> extra(code));
        return title == null ? name : texts.of("casework.extraDuty.titled", name, title);
    }

    private String extra(String code) {
        String key = "casework.extraDuty." + code;
        return bundles.has(key) ? texts.of(key) : code;
    }

    String stage(ProcessModel model, String code) {
        return model.findStage(code).map(Stage::label).map(this::in).orElse(code);
    }

    /** @return the name of a duty or clock, whichever has the code */
    String subject(ProcessModel model, String code) {
        return model.stages().stream()
                .flatMap(stage -> stage.duties().stream())
                .filter(duty -> duty.code().equals(code))
                .map(Duty::label)
                .findFirst()
                .or(() -> model.clock(code).map(ClockRule::label))
                .map(this::in)
                .orElseGet(() -> extra(code));
    }

    private Optional<ProcessModel> model(long definitionId) {
        return Optional.ofNullable(models.get(definitionId));
    }
}
