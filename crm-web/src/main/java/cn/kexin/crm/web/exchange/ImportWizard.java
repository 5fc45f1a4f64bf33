package cn.kexin.crm.web.exchange;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.ejb.exchange.ImportFacade;
import cn.kexin.crm.ejb.exchange.ImportField;
import cn.kexin.crm.ejb.exchange.ImportFields;
import cn.kexin.crm.ejb.exchange.ImportMapping;
import cn.kexin.crm.ejb.exchange.ImportPreview;
import cn.kexin.crm.ejb.exchange.ImportRequest;
import cn.kexin.crm.ejb.exchange.MappingRow;
import cn.kexin.crm.web.shared.Messages;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.primefaces.model.file.UploadedFile;

/** Brings a file in: choose it, see and correct how its columns are read, look at the first rows, start. */
@Named
@ViewScoped
public class ImportWizard implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ImportFacade imports;

    @Inject
    private CustomTargets targets;

    @Inject
    private Messages messages;

    private List<ImportKind> kinds = List.of();
    private transient UploadedFile upload;
    private ImportKind kind;
    private ImportMode mode = ImportMode.CREATE_OR_UPDATE;
    private boolean dryRun;
    private KeptFile file;
    private transient ImportPreview preview;
    private MappingForm mapping;
    private transient List<MappingRow> mappings;
    private String mappingName;
    private String saveAs;

    public void load() {
        kinds = imports.kinds();
        kind = kinds.contains(ImportKind.SERVICE_HISTORY) ? ImportKind.SERVICE_HISTORY : kinds.get(0);
    }

    /** Takes the file and shows how it would be read. */
    public void next() throws IOException {
        if (upload == null || upload.getSize() == 0) {
            messages.refuseAt("form:upload", "exchange.new.noFile");
            return;
        }
        drop();
        file = KeptFile.of(upload);
        try {
            show(null);
        } catch (RuntimeException | IOException e) {
            drop();
            throw e;
        }
        if (preview.refusal() != null && preview.mapping().columns().isEmpty()) {
            showByHeaders();
        }
    }

    /** Headers that no mapping knows may be what people call our fields; the other columns are left out. */
    private void showByHeaders() throws IOException {
        Map<String, String> columns = new LinkedHashMap<>();
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        for (ImportPreview.Column column : preview.columns()) {
            String field = targets.named(kind, column.header());
            if (field != null && !columns.containsValue(field)) {
                columns.put(column.header(), field);
                Map<String, String> ours = targets.values(field, column.samples());
                if (!ours.isEmpty()) {
                    values.put(field, ours);
                }
            }
        }
        if (!columns.isEmpty()) {
            show(new ImportMapping(columns, null, null, null, values, null, null));
        }
    }

    private void show(ImportMapping given) throws IOException {
        preview = imports.preview(new ImportRequest(kind, mode, given, true), file.content());
        mappings = imports.mappings(kind);
        mapping = new MappingForm(
                preview, targets.fields(kind).stream().map(ImportField::name).toList());
        if (given == null) {
            mappingName = preview.mappingName();
        }
    }

    /** Reads the file anew by the mapping as it is on screen. */
    public void check() throws IOException {
        show(shownMapping());
    }

    /** Reads the file anew in another encoding or from another sheet: what its columns are called may be other then. */
    public void read() throws IOException {
        ImportMapping shown = shownMapping();
        show(new ImportMapping(
                null, shown.dateFormat(), shown.missing(), shown.encoding(), null, null, null, shown.sheet(), null));
    }

    /** Reads the file by a saved mapping, or by its headers. */
    public void apply() throws IOException {
        show(mappingName == null ? ImportMapping.NONE : imports.mapping(kind, mappingName));
    }

    public void save() throws IOException {
        imports.saveMapping(kind, saveAs, mapping.toMapping());
        messages.done("exchange.mapping.saved", saveAs);
        mappingName = saveAs;
        check();
    }

    /** Starts the import and goes to its page. */
    public String start() throws IOException {
        long id = imports.start(new ImportRequest(kind, mode, shownMapping(), dryRun), file.content());
        drop();
        messages.done("exchange.new.started");
        return "/exchange/view?faces-redirect=true&id=" + id;
    }

    private ImportMapping shownMapping() {
        return kind.isTable() ? mapping.toMapping() : null;
    }

    /** Goes back to choosing a file. */
    @PreDestroy
    public void drop() {
        if (file != null) {
            file.drop();
        }
        file = null;
        mapping = null;
        preview = null;
    }

    public boolean isChosen() {
        return mapping != null && preview != null;
    }

    public List<ImportKind> getKinds() {
        return kinds;
    }

    public List<ImportMode> getModes() {
        return List.of(ImportMode.values());
    }

    public List<ImportField> getFields() {
        return targets.fields(kind);
    }

    /** @return encodings that may be chosen when the one found out is wrong */
    public List<String> getEncodings() {
        return List.of("UTF-8", "GB18030", "UTF-16", "Big5", "ISO-8859-1");
    }

    /** @return fields by which a customer that exists may be found */
    public List<String> getKeys() {
        return kind == ImportKind.CUSTOMERS ? ImportFields.CUSTOMER_KEYS : List.of();
    }

    public List<MappingRow> getMappings() {
        return mappings;
    }

    public ImportPreview getPreview() {
        return preview;
    }

    public MappingForm getMapping() {
        return mapping;
    }

    public String getFileName() {
        return file.name();
    }

    public UploadedFile getUpload() {
        return upload;
    }

    public void setUpload(UploadedFile upload) {
        this.upload = upload;
    }

    public ImportKind getKind() {
        return kind;
    }

    public void setKind(ImportKind kind) {
        this.kind = kind;
    }

    public ImportMode getMode() {
        return mode;
    }

    public void setMode(ImportMode mode) {
        this.mode = mode;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }

    public String getMappingName() {
        return mappingName;
    }

    public void setMappingName(String mappingName) {
        this.mappingName = mappingName;
    }

    public String getSaveAs() {
        return saveAs;
    }

    public void setSaveAs(String saveAs) {
        this.saveAs = saveAs;
    }
}
