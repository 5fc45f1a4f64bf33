package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.web.shared.Causes;
import cn.kexin.crm.web.shared.CsvLines;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

/** What the case list shows, as a file: same address, same rows, same columns, same order. */
@WebServlet("/case/cases.csv")
public class CaseFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CaseFile file;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
        CaseListFilter filter = CaseListFilter.of(parameters);
        if (!filter.refused().isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try (CsvLines lines = CsvLines.download(response, "cases.csv")) {
            file.write(filter.toFilter(), parameters.get("sort"), filter.columns(), lines);
        } catch (BusinessRuleException e) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST);
        } catch (RuntimeException e) {
            if (Causes.find(e, EJBAccessException.class) == null) {
                throw e;
            }
            refuse(response, HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        if (!response.isCommitted()) {
            response.reset();
            response.sendError(status);
        }
    }
}
