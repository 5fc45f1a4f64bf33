package cn.kexin.crm.web.service;

import cn.kexin.crm.ejb.service.DeskView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The parts of the desk in the reader's words. */
@RequestScoped
public class DeskParts {

    @Inject
    private ReadyAnswers answers;

    @Inject
    private OwedLines lines;

    List<ReadyAnswer> answers(DeskView view) {
        return answers.of(view);
    }

    List<OwedLine> owed(DeskView view) {
        return lines.of(view.owed());
    }

    ReadyAnswer warranty(InstalledLine line, String state) {
        return answers.warranty(line, state);
    }
}
