package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.ejb.customer.CustomerExportFacade;
import cn.kexin.crm.ejb.exchange.CardExportFacade;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.shared.table.TableWriter;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The list of customers as a file: the same filters, order and columns, in the reader's words. */
@Named
@RequestScoped
public class CustomerFile {

    @EJB
    private CustomerExportFacade export;

    @EJB
    private CardExportFacade cards;

    @Inject
    private CustomerList list;

    @Inject
    private CustomerColumnChoice choice;

    @Inject
    private CustomFieldWords fieldWords;

    @Inject
    private Texts texts;

    /** @param format a {@link TableWriter.Format} by name */
    public void download(String format) throws IOException {
        TableWriter.Format form = TableWriter.Format.valueOf(format);
        send("customers." + form.extension(), form.mediaType(), stream -> {
            try (TableWriter out = TableWriter.of(form, stream)) {
                export.export(list.getShown(), list.orderOf(list.getRows().getSort()), columns(), new InWords(), out);
            }
        });
    }

    /** Sends the contact people of the customers shown as business cards. */
    public void cards() throws IOException {
        send(
                "contacts.vcf",
                "text/vcard;charset=UTF-8",
                stream -> cards.export(
                        list.getShown(), list.orderOf(list.getRows().getSort()), stream));
    }

    private interface Content {
        void write(OutputStream stream) throws IOException;
    }

    /** What is refused before anything was sent is told on the page. */
    private static void send(String name, String mediaType, Content content) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.setResponseContentType(mediaType);
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        try {
            content.write(external.getResponseOutputStream());
            faces.responseComplete();
        } catch (RuntimeException e) {
            if (!external.isResponseCommitted()) {
                external.responseReset();
            }
            throw e;
        }
    }

    /** Those of the list; a file by which people can be reached says whom to leave alone. */
    private List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("number", "name"));
        columns.addAll(choice.getChosen());
        if (columns.stream().anyMatch(CustomerExportFacade.REACH::contains)) {
            columns.addAll(CustomerExportFacade.CONTACTABLE);
        }
        return columns;
    }

    /** Headings and cells as the page shows them. */
    private final class InWords implements CustomerExportFacade.Style {

        @Override
        public String heading(String column) {
            int way = CustomerExportFacade.CONTACTABLE.indexOf(column);
            return way < 0
                    ? choice.label(column)
                    : texts.of("customer.contactable", texts.label(ContactChannel.values()[way]));
        }

        @Override
        public Object cell(Object content) {
            if (content instanceof CustomerExportFacade.CustomContent custom) {
                return fieldWords.text(custom.code(), custom.values());
            }
            if (content instanceof Enum<?> constant) {
                return texts.label(constant);
            }
            if (content instanceof Ref ref) {
                return ref.name();
            }
            if (content instanceof Boolean truth) {
                return texts.of(truth ? "common.value.yes" : "common.value.no");
            }
            return content instanceof Instant instant ? Formats.at(instant) : content;
        }
    }
}
