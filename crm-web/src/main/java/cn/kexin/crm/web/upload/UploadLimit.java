package cn.kexin.crm.web.upload;

import cn.kexin.crm.ejb.attachment.ReceivedFiles;
import cn.kexin.crm.ejb.exchange.ImportFacade;
import cn.kexin.crm.web.rest.ApiAuthentication;
import cn.kexin.crm.web.rest.DoorProblems;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.IOException;
import java.time.Clock;

/**
 * Refuses what announces itself as larger than any file that is taken there, before a byte of it is read. Of what does not
 * announce its length, calls of other systems are ended where the limit is, and forms, which browsers never send so, refused.
 */
@WebFilter("/*")
public class UploadLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** What a form holds beside its file. */
    private static final long FORM = 1L << 20;

    private static final String PAGE = "/errors/413.xhtml";

    @Inject
    private transient ReceivedFiles attachments;

    @Inject
    private transient ApiAuthentication api;

    @Inject
    private transient DoorProblems problems;

    @Inject
    private transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long limit = limit(request);
        long announced = request.getContentLengthLong();
        boolean form = isForm(request);
        if (announced > limit + FORM) {
            refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, limit >> 20);
        } else if (announced < 0 && form) {
            refuse(request, response, HttpServletResponse.SC_LENGTH_REQUIRED, limit >> 20);
        } else if (announced < 0 && api.concerns(request)) {
            chain.doFilter(new BoundedRequest(request, limit + FORM, limit >> 20), response);
        } else {
            pass(request, response, chain, form);
        }
    }

    /** The server leaves the parts of forms where it has put them. */
    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, boolean form)
            throws IOException, ServletException {
        if (!form) {
            chain.doFilter(request, response);
            return;
        }
        LeftParts.sweep((File) getServletContext().getAttribute(ServletContext.TEMPDIR), clock.instant());
        try {
            chain.doFilter(request, response);
        } finally {
            removeParts(request);
        }
    }

    private static void removeParts(HttpServletRequest request) {
        try {
            for (Part part : request.getParts()) {
                part.delete();
            }
        } catch (IOException | ServletException | IllegalStateException e) {
            // What cannot be taken apart, or not removed, is swept away later.
        }
    }

    /** @return the largest file that is taken at the address */
    private long limit(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/exchange/") || path.startsWith("/api/v1/imports")
                ? ImportFacade.MAX_FILE
                : attachments.largest();
    }

    /** The server keeps files of forms as they come, before anybody can count; of browsers, all say how much it is. */
    private boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/") && !api.concerns(request);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, long megabytes)
            throws IOException, ServletException {
        response.setHeader("Connection", "close");
        if (api.concerns(request)) {
            problems.refuse(request, response, status, "rest.error.fileTooLarge", megabytes);
            return;
        }
        response.setStatus(status);
        request.setAttribute("megabytes", megabytes);
        request.getRequestDispatcher(PAGE).forward(new BodilessRequest(request), response);
        response.flushBuffer();
    }
}
