namespace NewsExtract.Metadata;

/// <summary>Words around dates.</summary>
internal static class DateWords
{
    private static readonly PrefixTable Updated = new(
    [
        "updated", "last updated", "last modified", "modified", "aktualisiert", "zuletzt aktualisiert", "letzte aktualisierung",
        "letzte änderung", "update", "mis à jour", "mise à jour", "modifié", "actualizado", "actualizada",
        "última actualización", "aggiornato", "ultimo aggiornamento", "atualizado", "bijgewerkt", "laatste update", "laatst gewijzigd",
        "uppdaterad", "oppdatert", "opdateret", "päivitetty", "aktualizacja", "zaktualizowano",
        "aktualizováno", "обновлено", "оновлено", "ενημέρωση", "ενημερώθηκε", "güncelleme", "güncellenme", "تحديث", "آخر تحديث", "עודכן",
        "更新", "수정", "diperbarui", "cập nhật", "frissítve", "actualizat", "reviewed", "last reviewed",
    ]);

    private static readonly PrefixTable Published = new(
    [
        "published", "first published", "originally published", "publish date", "publication date", "date published", "veröffentlicht",
        "erschienen", "publié", "publicado", "publicada", "fecha de publicación", "pubblicato",
        "data di pubblicazione", "gepubliceerd", "publicerad", "publisert", "udgivet", "julkaistu", "opublikowan", "data publikacji",
        "publikováno", "zveřejněno", "опубликовано", "опубліковано", "δημοσίευση", "yayınlan", "发布", "發布", "公開日", "掲載日", "게시", "입력",
    ]);

    /// <summary>Whether a text begins by saying that the publication is dated.</summary>
    public static bool SaysPublished(ReadOnlySpan<char> text) => Published.BeginAny(text.TrimStart("( •|-–·:*"));

    /// <summary>Whether a text begins by saying that a change is dated, not the publication.</summary>
    public static bool SaysUpdated(ReadOnlySpan<char> text) => Updated.BeginAny(text.TrimStart("( •|-–·:*"));
}
