package cn.kexin.crm.web.touch;

import cn.kexin.crm.domain.touch.StageReason;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** Tells in words why a stage is said to be reached. */
@Named
@RequestScoped
public class StageWords {

    @Inject
    private Texts texts;

    public List<String> of(List<StageReason> reasons) {
        return reasons.stream().map(this::of).toList();
    }

    private String of(StageReason reason) {
        Object[] arguments = reason.arguments().toArray();
        if (reason.kind() == StageReason.Kind.TOUCHES) {
            arguments[arguments.length - 1] = Formats.date(LocalDate.parse((String) arguments[arguments.length - 1]));
        }
        return texts.of("StageReason." + reason.kind(), arguments);
    }
}
