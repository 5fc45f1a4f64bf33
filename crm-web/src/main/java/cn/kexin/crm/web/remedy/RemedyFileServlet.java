package cn.kexin.crm.web.remedy;

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

/** What the list of causes shows, as a file: same address, same rows, same order. */
@WebServlet("/remedy/causes.csv")
public class RemedyFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RemedyFile file;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RemedyAddress address = new RemedyAddress(request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0])));
        try (CsvLines lines = CsvLines.download(response, "causes.csv")) {
            file.write(address.toFilter(), lines);
        } catch (RuntimeException e) {
            if (Causes.find(e, EJBAccessException.class) == null) {
                throw e;
            }
            if (!response.isCommitted()) {
                response.reset();
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        }
    }
}
