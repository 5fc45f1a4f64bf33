package cn.kexin.crm.web.rest.exchange;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.exchange.ImportFacade;
import cn.kexin.crm.ejb.exchange.ImportFile;
import cn.kexin.crm.ejb.exchange.ImportMapping;
import cn.kexin.crm.ejb.exchange.ImportRequest;
import cn.kexin.crm.web.rest.Refusal;
import jakarta.ws.rs.core.EntityPart;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of a multipart form, its file in a temporary place until it has been taken over. */
final class Upload implements Closeable {

    private static final Set<String> FIELDS = Set.of("kind", "mode", "mapping", "dryRun");
    private static final int LONGEST_FIELD = 20_000;

    private final Map<String, String> fields = new HashMap<>();
    private Path content;
    private String fileName;

    private Upload() {}

    /** @throws Refusal 400 for parts that are unknown, repeated or missing, 413 when the file is too large */
    static Upload of(List<EntityPart> parts) throws IOException {
        Upload upload = new Upload();
        try {
            for (EntityPart part : parts) {
                upload.take(part);
            }
            if (upload.content == null) {
                throw bad("file", "exchange.error.required");
            }
            return upload;
        } catch (RuntimeException | IOException e) {
            upload.close();
            throw e;
        }
    }

    private void take(EntityPart part) throws IOException {
        String name = part.getName();
        try (InputStream in = part.getContent()) {
            if ("file".equals(name) && content == null) {
                fileName = part.getFileName().orElse("file");
                content = Files.createTempFile("crm-import", null);
                copy(in);
            } else if (FIELDS.contains(name) && !fields.containsKey(name)) {
                byte[] text = in.readNBytes(LONGEST_FIELD + 1);
                if (text.length > LONGEST_FIELD) {
                    throw bad(name, "exchange.error.tooLong", text.length, LONGEST_FIELD);
                }
                fields.put(name, new String(text, StandardCharsets.UTF_8).strip());
            } else {
                throw bad(String.valueOf(name), "exchange.error.part", String.valueOf(name));
            }
        }
    }

    private void copy(InputStream in) throws IOException {
        try (OutputStream out = Files.newOutputStream(content)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > ImportFacade.MAX_FILE) {
                    throw new Refusal(413, "exchange.error.tooLarge", ImportFacade.MAX_FILE >> 20);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    ImportFile file() throws IOException {
        return new ImportFile(fileName, Files.size(content), () -> Files.newInputStream(content));
    }

    ImportRequest request(ImportFacade imports) {
        String code = fields.get("kind");
        if (code == null) {
            throw bad("kind", "exchange.error.required");
        }
        ImportKind kind = ImportKind.of(code)
                .orElseThrow(() -> BusinessRuleException.onField("kind", "exchange.error.kind", code));
        return new ImportRequest(kind, mode(), mapping(kind, imports), dryRun());
    }

    private ImportMode mode() {
        String mode = fields.getOrDefault("mode", ImportMode.CREATE_OR_UPDATE.name());
        try {
            return ImportMode.valueOf(mode);
        } catch (IllegalArgumentException e) {
            throw bad("mode", "exchange.error.unknownValue", mode);
        }
    }

    private boolean dryRun() {
        return switch (fields.getOrDefault("dryRun", "false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad("dryRun", "exchange.error.flag", fields.get("dryRun"));
        };
    }

    private ImportMapping mapping(ImportKind kind, ImportFacade imports) {
        String mapping = fields.get("mapping");
        if (mapping == null || mapping.isEmpty()) {
            return null;
        }
        return mapping.startsWith("{") ? imports.parseMapping(mapping) : imports.mapping(kind, mapping);
    }

    private static Refusal bad(String field, String key, Object... arguments) {
        return new Refusal(400, "rest.error.parameters").at(field, key, arguments);
    }

    @Override
    public void close() throws IOException {
        if (content != null) {
            Files.deleteIfExists(content);
        }
    }
}
