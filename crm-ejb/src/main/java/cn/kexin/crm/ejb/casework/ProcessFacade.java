package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.process.ProcessCheck;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.ejb.Local;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Process definitions: data that the administrator edits, checks and puts into force, revision by revision. */
@Local
public interface ProcessFacade {

    /** @return the models in force, by case type, for choosing a type and for naming stages */
    List<ProcessModel> active();

    /** @return the models of these revisions by id, for naming the stages of running cases; unknown ids are left out */
    Map<Long, ProcessModel> models(@NotNull @Size(max = 500) Set<@NotNull Long> definitionIds);

    /** @return all revisions, the latest of each type first */
    List<DefinitionRow> revisions();

    /** @return a revision with its model */
    DefinitionView find(long id);

    /**
     * @return why a definition could not be put into force; empty when it could. Named units are looked up too.
     */
    List<ProcessCheck.Flaw> check(@NotNull ProcessModel model);

    /**
     * Saves a draft: a new one after the type's latest revision, or over the draft there is.
     *
     * @param version the version of the draft it is based on; 0 for a new one
     * @return the draft's id
     */
    long saveDraft(@NotNull ProcessModel model, long version);

    /**
     * Puts a draft into force for cases opened from now on; the revision before it is retired.
     *
     * @throws BusinessRuleException when the definition cannot work
     */
    void activate(long id, long version);

    /** Throws a draft away. */
    void discard(long id, long version);

    /** @return the model as a document that {@link #parse} reads */
    String export(long id, @NotNull DefinitionFormat format);

    /**
     * @param document JSON, or CMMN 1.1 when it begins as XML does
     * @throws BusinessRuleException when the text is neither, naming line and member; when it speaks of stages or clocks that
     *     it does not describe; or when it says what a definition cannot keep
     */
    ProcessModel parse(@NotBlank String document);
}
