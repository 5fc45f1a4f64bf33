package cn.kexin.crm.ejb.attachment.internal;

import cn.kexin.crm.domain.attachment.AttachmentPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where new files go, and where earlier ones are. */
@ApplicationScoped
public class Contents {

    @Inject
    private DatabaseContent database;

    @Inject
    private FolderContent folder;

    /** @return the place for new files: the folder if there is one */
    Content forNew() {
        return folder.isConfigured() ? folder : database;
    }

    Content at(AttachmentPlace place) {
        return place == AttachmentPlace.FOLDER ? folder : database;
    }

    /** Removes the bytes of a file once the transaction has succeeded. */
    public void remove(AttachmentPlace place, long id) {
        at(place).remove(id);
    }
}
