package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.ServicePolicyFacade;
import cn.kexin.crm.web.shared.Causes;
import cn.kexin.crm.web.shared.CsvLines;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How the service policies would have done on the past, as a file. */
@WebServlet("/case/policies.csv")
public class TriedPoliciesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> HEADINGS = List.of(
            "customer.valueClass",
            "policy.type",
            "policy.priority",
            "policy.trial.cases",
            "policy.file.responseMinutes",
            "policy.file.answered",
            "policy.file.answeredLate",
            "policy.file.answeredShare",
            "policy.file.resolutionMinutes",
            "policy.file.resolved",
            "policy.file.resolvedLate",
            "policy.file.resolvedShare");

    @EJB
    private transient ServicePolicyFacade policies;

    @Inject
    private transient PolicyWords words;

    @Inject
    private transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<TriedPolicy> tried;
        try {
            tried = TriedPolicy.all(policies);
        } catch (RuntimeException e) {
            if (Causes.find(e, EJBAccessException.class) == null) {
                throw e;
            }
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try (CsvLines file = CsvLines.download(response, "policies.csv")) {
            file.line(HEADINGS.stream().map(texts::of).toList());
            for (TriedPolicy each : tried) {
                file.line(cells(each));
            }
        }
    }

    private List<String> cells(TriedPolicy each) {
        Stream<String> scope =
                Stream.of(words.valueClass(each.policy()), words.type(each.policy()), words.priority(each.policy()));
        Stream<String> figures = Arrays.asList(
                        each.trial().cases(),
                        each.policy().responseMinutes(),
                        each.trial().answeredInTime(),
                        each.answeredLate(),
                        each.answeredShare(),
                        each.policy().resolutionMinutes(),
                        each.trial().resolvedInTime(),
                        each.resolvedLate(),
                        each.resolvedShare())
                .stream()
                .map(cell -> Objects.toString(cell, ""));
        return Stream.concat(scope, figures).toList();
    }
}
