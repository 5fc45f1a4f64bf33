package cn.kexin.crm.ejb.privacy.internal;

import cn.kexin.crm.ejb.customer.PersonalData;
import cn.kexin.crm.ejb.shared.JobHandler;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Erases a person part by part, each in a transaction together with the note that it is done. After an interruption it goes on
 * with the part that was not finished; the fields by which the person is recognised are the last to go.
 */
@ApplicationScoped
public class ErasureJob implements JobHandler {

    static final String KIND = "erasure";

    private static final String SEPARATOR = ",";

    @Inject
    private ErasureSteps steps;

    @Inject
    private PersonalParts parts;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        long requestId = Long.parseLong(run.subject());
        List<String> done = new ArrayList<>();
        if (run.checkpoint() == null) {
            steps.remember(requestId);
        } else {
            done.addAll(Arrays.asList(run.checkpoint().split(SEPARATOR)));
        }
        List<PersonalData> all = parts.inOrder();
        for (PersonalData part : all) {
            run.progress(done.size(), all.size());
            if (!done.contains(part.code())) {
                done.add(part.code());
                steps.erase(requestId, part.code(), run, String.join(SEPARATOR, done));
            }
        }
        steps.finish(requestId);
    }
}
