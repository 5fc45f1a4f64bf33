package cn.kexin.crm.web.exchange;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.ejb.exchange.ImportFacade;
import cn.kexin.crm.ejb.exchange.ImportField;
import cn.kexin.crm.ejb.exchange.ImportFields;
import cn.kexin.crm.ejb.exchange.ImportFile;
import cn.kexin.crm.ejb.exchange.ImportMapping;
import cn.kexin.crm.ejb.exchange.ImportPreview;
import cn.kexin.crm.ejb.exchange.ImportRequest;
import cn.kexin.crm.ejb.exchange.MappingRow;
import cn.kexin.crm.ejb.exchange.ProblemRow;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.Texts;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.primefaces.model.file.UploadedFile;

/** Brings a file in: choose it, see and correct how its columns are read, look at the first rows, start. */
@Named
@ViewScoped
public class ImportWizard implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ImportFacade imports;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    private transient UploadedFile upload;
    private ImportKind kind = ImportKind.SERVICE_HISTORY;
    private ImportMode mode = ImportMode.CREATE_OR_UPDATE;
    private boolean dryRun;
    private String fileName;
    private String content;
    private transient ImportPreview preview;
    private MappingForm mapping;
    private transient List<MappingRow> mappings;
    private String mappingName;
    private String saveAs;

    /** Takes the file and shows how it would be read. */
    public void next() throws IOException {
        if (upload == null || upload.getSize() == 0) {
            messages.refuseAt("form:upload", "exchange.new.noFile");
            return;
        }
        keep(upload);
        show(null);
    }

    private void keep(UploadedFile file) throws IOException {
        drop();
        Path kept = Files.createTempFile("crm-import", null);
        content = kept.toString();
        fileName = file.getFileName();
        try (InputStream in = file.getInputStream()) {
            Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void show(ImportMapping given) throws IOException {
        preview = imports.preview(new ImportRequest(kind, mode, given, true), file());
        mappings = imports.mappings(kind);
        mapping = new MappingForm(
                preview, ImportFields.of(kind).stream().map(ImportField::name).toList());
    }

    /** Reads the file anew by the mapping as it is on screen. */
    public void check() throws IOException {
        show(mapping.toMapping());
    }

    /** Reads the file by a saved mapping. */
    public void apply() throws IOException {
        show(mappingName == null ? null : imports.mapping(kind, mappingName));
    }

    public void save() throws IOException {
        imports.saveMapping(kind, saveAs, mapping.toMapping());
        messages.done("exchange.mapping.saved", saveAs);
        mappingName = saveAs;
        check();
    }

    /** Starts the import and goes to its page. */
    public String start() throws IOException {
        long id = imports.start(new ImportRequest(kind, mode, mapping.toMapping(), dryRun), file());
        drop();
        messages.done("exchange.new.started");
        return "/exchange/view?faces-redirect=true&id=" + id;
    }

    private ImportFile file() throws IOException {
        Path kept = Path.of(content);
        return new ImportFile(fileName, Files.size(kept), () -> Files.newInputStream(kept));
    }

    /** Goes back to choosing a file. */
    @PreDestroy
    public void drop() {
        try {
            if (content != null) {
                Files.deleteIfExists(Path.of(content));
            }
        } catch (IOException e) {
            // It is in the folder for temporary files, which the system clears.
        }
        content = null;
        mapping = null;
        preview = null;
    }

    /** @return why a row would be refused */
    public String reason(ProblemRow problem) {
        String text = texts.of(problem.key(), problem.arguments().toArray());
        return problem.field() == null ? text : texts.of("exchange.field." + problem.field()) + " – " + text;
    }

    /** @return whether the preview shows a column: those that are imported, all while the mapping does not fit */
    public boolean shown(int column) {
        return preview.refusal() != null
                || column >= preview.columns().size()
                || preview.columns().get(column).field() != null;
    }

    public String getRefusal() {
        return texts.of(preview.refusal().key(), preview.refusal().arguments().toArray());
    }

    public List<ImportField> getFields() {
        return ImportFields.of(kind);
    }

    public String label(ImportField field) {
        return texts.of("exchange.field." + field.name()) + (field.required() ? " *" : "");
    }

    public List<MappingRow> getMappings() {
        return mappings;
    }

    public long getProblems() {
        return preview.rows().stream().filter(row -> row.problem() != null).count();
    }

    public List<ImportKind> getKinds() {
        return List.of(ImportKind.values());
    }

    public List<ImportMode> getModes() {
        return List.of(ImportMode.values());
    }

    public boolean isHistory() {
        return kind == ImportKind.SERVICE_HISTORY;
    }

    public boolean isChosen() {
        return mapping != null && preview != null;
    }

    public long getMegabytes() {
        return ImportFacade.MAX_FILE >> 20;
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

    public String getFileName() {
        return fileName;
    }

    public ImportPreview getPreview() {
        return preview;
    }

    public MappingForm getMapping() {
        return mapping;
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
