package cn.kexin.crm.web.attachment;

import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.attachment.AttachmentFacade;
import cn.kexin.crm.ejb.attachment.AttachmentRow;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hands files out: {@code /file/<type>/<record>/<id>}. Always as something to keep, with a name; only pictures without any
 * activity are shown when asked for with {@code ?show}, and even those in a sandbox.
 */
@WebServlet("/file/*")
public class FileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/([a-z]{1,40})/(\\d{1,18})/(\\d{1,18})");

    @EJB
    private transient AttachmentFacade attachments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(path, request.getParameter("show") != null, response);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void send(Matcher path, boolean show, HttpServletResponse response) throws IOException {
        String type = path.group(1);
        long subject = Long.parseLong(path.group(2));
        AttachmentRow row = attachments.find(type, subject, Long.parseLong(path.group(3)));
        Delivery delivery = Delivery.of(row, show);
        delivery.headers().forEach(response::setHeader);
        response.setContentType(delivery.mediaType());
        response.setContentLengthLong(row.size());
        attachments.write(type, subject, row.id(), response.getOutputStream());
    }
}
