package cn.kexin.crm.web.shared;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Answers nothing; asking is what keeps the session of somebody who is still reading. */
@WebServlet("/keep-alive")
public class KeepAlive extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        request.getSession(false);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
