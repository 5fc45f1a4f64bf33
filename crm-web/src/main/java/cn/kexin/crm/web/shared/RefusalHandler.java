package cn.kexin.crm.web.shared;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.primefaces.csp.CspException;

/**
 * Turns what facades refuse into messages on the page, so that nothing typed is lost; a first look at a page that may
 * not be seen gets an error page, and only true failures reach the log.
 */
class RefusalHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(RefusalHandler.class.getName());

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        for (Iterator<ExceptionQueuedEvent> events =
                        getUnhandledExceptionQueuedEvents().iterator();
                events.hasNext(); ) {
            Throwable failure = events.next().getContext().getException();
            events.remove();
            if (!faces.getResponseComplete()) {
                handle(faces, failure);
            }
        }
        getWrapped().handle();
    }

    private static void handle(FacesContext faces, Throwable failure) {
        if (Causes.find(failure, ViewExpiredException.class) != null) {
            new FailurePages(faces).expired();
            return;
        }
        if (Causes.find(failure, CspException.class) != null) {
            new FailurePages(faces).send(400);
            return;
        }
        if (faces.isPostback() && !faces.getRenderResponse() && tell(faces, failure)) {
            faces.validationFailed();
            faces.renderResponse();
            return;
        }
        if (Causes.find(failure, NotFoundException.class) != null) {
            new FailurePages(faces).send(404);
        } else if (Causes.isForbidden(failure)) {
            new FailurePages(faces).send(403);
        } else if (Causes.find(failure, BusinessRuleException.class) != null && tell(faces, failure)) {
            faces.renderResponse();
        } else {
            LOG.log(Level.SEVERE, "A page failed: " + faces.getExternalContext().getRequestServletPath(), failure);
            new FailurePages(faces).send(500);
        }
    }

    private static boolean tell(FacesContext faces, Throwable failure) {
        Texts texts = CDI.current().select(Texts.class).get();
        BusinessRuleException refusal = Causes.find(failure, BusinessRuleException.class);
        if (refusal != null) {
            add(faces, Fields.clientId(faces, refusal.getField()), texts.of(refusal));
            return true;
        }
        ConstraintViolationException violations = Causes.find(failure, ConstraintViolationException.class);
        if (violations != null) {
            violations
                    .getConstraintViolations()
                    .forEach(one ->
                            add(faces, Fields.clientId(faces, Fields.lastName(one.getPropertyPath())), texts.of(one)));
            return true;
        }
        String key = keyOf(failure);
        if (key != null) {
            add(faces, null, texts.of(key));
        }
        return key != null;
    }

    private static String keyOf(Throwable failure) {
        if (Causes.isForbidden(failure)) {
            return "common.error.forbidden";
        }
        return Causes.find(failure, OptimisticLockException.class) != null ? "common.error.stale" : null;
    }

    private static void add(FacesContext faces, String clientId, String text) {
        faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** What the browser gets when the page itself cannot be shown. */
    private record FailurePages(FacesContext faces) {

        /** The page anew; it is told why, so that it brings back what was typed into the one before. */
        void expired() {
            String path = faces.getExternalContext().getRequestServletPath();
            String back = faces.getExternalContext().getRequestHeaderMap().get("Referer");
            String page = back == null ? faces.getExternalContext().getRequestContextPath() + path : back;
            try {
                faces.getExternalContext().redirect(page + (page.contains("?") ? "&" : "?") + "expired=true");
            } catch (IOException e) {
                throw new FacesException(e);
            }
            faces.responseComplete();
        }

        void send(int status) {
            try {
                if (faces.getPartialViewContext().isAjaxRequest()) {
                    faces.getExternalContext()
                            .redirect(faces.getExternalContext().getRequestContextPath() + "/errors/" + status
                                    + ".xhtml");
                } else {
                    faces.getExternalContext().responseReset();
                    faces.getExternalContext().responseSendError(status, null);
                }
            } catch (IOException e) {
                throw new FacesException(e);
            }
            faces.responseComplete();
        }
    }
}
