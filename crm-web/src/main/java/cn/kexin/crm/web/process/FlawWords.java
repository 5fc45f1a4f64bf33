package cn.kexin.crm.web.process;

import cn.kexin.crm.domain.casework.process.ProcessCheck;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Puts the flaws of a definition into words. */
@RequestScoped
public class FlawWords {

    @Inject
    private Texts texts;

    List<FlawLine> of(List<ProcessCheck.Flaw> flaws) {
        return flaws.stream()
                .map(flaw -> new FlawLine(flaw.subject(), texts.of(flaw.key(), flaw.subject())))
                .toList();
    }
}
