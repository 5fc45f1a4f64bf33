package cn.kexin.crm.web.notification;

import cn.kexin.crm.ejb.notification.NoticeFacade;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers how many notices the signed-in person has not read: a number and nothing else. */
@WebServlet("/notices/count")
public class NoticeCount extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient NoticeFacade notices;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().print(notices.unread());
    }
}
