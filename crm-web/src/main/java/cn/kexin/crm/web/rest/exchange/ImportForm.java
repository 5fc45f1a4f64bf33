package cn.kexin.crm.web.rest.exchange;

import cn.kexin.crm.domain.exchange.ImportMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of the form with which a file is brought in. */
@Schema(name = "ImportForm")
public record ImportForm(
        @Schema(required = true, description = "The file itself.") String file,
        @Schema(
                        required = true,
                        example = "service-history",
                        description = "customers, contacts, vcard, interactions, service-history, ocds or holidays.")
                String kind,
        @Schema(description = "CREATE_OR_UPDATE unless given.") ImportMode mode,
        @Schema(example = "uci-service-history", description = "A mapping as JSON, or the name of a saved one.")
                String mapping,
        @Schema(example = "false", description = "Whether to tell only what would happen.") boolean dryRun) {}
