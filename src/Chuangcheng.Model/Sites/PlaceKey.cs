using System.Text;

namespace Chuangcheng.Model.Sites;

public static class PlaceKey
{
    /// <summary>A free place's words made comparable, so that the same address written twice is the same place: width, case, spaces and punctuation do not count.</summary>
    public static string Of(string place)
    {
        var key = new StringBuilder(place.Length);
        foreach (var rune in place.Normalize(NormalizationForm.FormKC).EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune)) key.Append(Rune.ToUpperInvariant(rune));
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
        return key.ToString().TrimEnd();
    }
}
