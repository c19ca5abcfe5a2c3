using System.Text.RegularExpressions;

namespace Chuangcheng.Model.Problems.Pasting;

/// <summary>A chat message or a table, pasted as it is, taken apart into drafts. Nothing is decided: a person confirms.</summary>
public static partial class ReadPaste
{
    /// <summary>More pieces than this are not read: a longer table is imported as a file.</summary>
    public const int Most = 200;

    public static IReadOnlyList<PastedDraft> Of(string text, PasteVocabulary vocabulary)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).Where(line => line.Trim().Length > 0).ToList();
        var table = lines.Count >= 2 && lines[0].Contains('\t') ? Table(lines, vocabulary) : null;
        return [.. (table ?? Message(lines, vocabulary)).Take(Most)];
    }

    private static List<PastedDraft>? Table(List<string> lines, PasteVocabulary vocabulary)
    {
        var fields = lines[0].Split('\t').Select(PasteHeads.FieldOf).ToList();
        if (!fields.Contains("words") && !fields.Contains("place")) return null;
        return [.. lines.Skip(1).Select(line => line.Split('\t')).Select(cells => Row(fields, cells, vocabulary)).OfType<PastedDraft>()];
    }

    private static PastedDraft? Row(List<string?> fields, string[] cells, PasteVocabulary vocabulary)
    {
        string Of(string field) => fields.IndexOf(field) is >= 0 and var at && at < cells.Length ? cells[at].Trim().Trim('"') : "";
        var (place, words) = (Of("place"), Of("words"));
        if (place.Length + words.Length == 0) return null;
        var read = Piece($"{place} {words}".Trim(), vocabulary, "");
        var site = vocabulary.FindSite(place) is { } found && found.Name == place ? found : ((Guid Id, string Name)?)null;
        var due = Of("due");
        return new(words.Length > 0 ? words : place, place.Length > 0 ? place : read.Place, site?.Id ?? (place.Length > 0 ? null : read.Site),
            ItemWords.Find($"{Of("item")} {words}", vocabulary.Items)?.Item ?? read.Item,
            UnitWords.Find("@" + Of("unit"), "", vocabulary) ?? read.Unit,
            DeadlineWords.Find(due + "前", vocabulary)?.Due ?? DeadlineWords.Find(due, vocabulary)?.Due ?? read.Due);
    }

    private static List<PastedDraft> Message(List<string> lines, PasteVocabulary vocabulary)
    {
        var (drafts, heading, common) = (new List<PastedDraft>(), "", "");
        foreach (var line in lines.SelectMany(line => Numbered().Split(line)).Select(piece => piece.Trim()).Where(piece => piece.Length > 0))
        {
            var piece = Number().Replace(Sender().Replace(line, ""), "").Trim();
            if (piece.Length < 3) continue;
            if (ItemWords.Find(piece, vocabulary.Items) is null && Heading().IsMatch(piece)) heading = Heading().Match(piece).Groups[1].Value;
            else if (IsAsk(piece, vocabulary)) common = piece;
            else if (Piece(piece, vocabulary, heading) is { } draft && (draft.Item is not null || draft.Place.Length > 0)) drafts.Add(draft);
        }
        return common.Length == 0 ? drafts : [.. drafts.Select(draft => draft with
        {
            Due = draft.Due ?? DeadlineWords.Find(common, vocabulary)?.Due, Unit = draft.Unit ?? UnitWords.Find(common, "", vocabulary),
        })];
    }

    /// <summary>A line that asks for something and names nothing wrong counts for all the others.</summary>
    private static bool IsAsk(string piece, PasteVocabulary vocabulary) =>
        ItemWords.Find(piece, vocabulary.Items) is null && (DeadlineWords.Find(piece, vocabulary) is not null || piece.Contains('请', StringComparison.Ordinal));

    private static PastedDraft Piece(string piece, PasteVocabulary vocabulary, string heading)
    {
        var (site, item, due) = (vocabulary.FindSite(piece), ItemWords.Find(piece, vocabulary.Items), DeadlineWords.Find(piece, vocabulary));
        var place = site?.Name ?? PlaceWords.Find(piece, item?.At ?? piece.Length);
        if (place.Length == 0 && heading.Length > 0) (site, place) = (vocabulary.FindSite(heading), heading);
        return new(piece, place, site?.Id, item?.Item, UnitWords.Find(piece, place, vocabulary), due?.Due);
    }

    [GeneratedRegex(@"(?<=[；;。])\s*(?=(?:\d{1,3}[、.．](?!\d)|[①-⑳]|[（(]\d{1,2}[)）]))")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*(?:\d{1,3}[、.．](?!\d)|[①-⑳]|[（(]\d{1,2}[)）]|[一二三四五六七八九十]{1,3}、|[-•·●*])\s*")]
    private static partial Regex Number();

    // "张三 10:12:33", "【某某群】", "@所有人": who sent it, not what was found.
    [GeneratedRegex(@"^(?:[^\s，,。:：]{2,12}\s+(?:\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?\s+)?\d{1,2}:\d{2}(?::\d{2})?\s*$|【[^】]{1,20}】|@所有人\s*)")]
    private static partial Regex Sender();

    [GeneratedRegex(@"^([^，,。；;]{2,30}?)[:：]$")]
    private static partial Regex Heading();
}
